package akatombo.tourism.web;

import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.TourVisit;
import akatombo.tourism.request.Query;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.TourFit;
import akatombo.tourism.visit.Travel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chooses tours: with a way without steps, that fit the buses, on which nothing is closed. Those
 * that are left out for buses or hours are named with the reason.
 */
final class TourChoice {

  private static final int HOURS_MAX = 24;

  private final Catalogue catalogue;
  private final Reader reader;
  private final TourBuses.@Nullable Fitting fitting;
  private final boolean isStepFree;
  private final boolean isOpen;
  private final @Nullable ZonedDateTime start;
  private final Map<Slug, TourFit.Fits> fits = new HashMap<>();
  private final Map<Slug, ZonedDateTime> starts = new HashMap<>();
  private final ObjectNode noWayThere;
  private final ObjectNode noWayBack;
  private final ObjectNode placeUnknown;

  /** Reads {@code stepFree}, {@code open} and {@code at}. */
  TourChoice(Catalogue catalogue, Query query, Reader reader, TourBuses.@Nullable Fitting fitting) {
    this.catalogue = catalogue;
    this.reader = reader;
    this.fitting = fitting;
    this.noWayThere = reader.said(TourWords.NO_WAY_THERE);
    this.noWayBack = reader.said(TourWords.NO_WAY_BACK);
    this.placeUnknown = reader.said(TourWords.PLACE_UNKNOWN);
    this.isStepFree = query.flag("stepFree");
    this.isOpen = query.flag("open");
    this.start = Moment.read(query, "at", reader.now()).orElse(null);
  }

  /** The tours that are chosen, in the office's order; the others go to {@code leftOut}. */
  List<Catalogue.ListedTour> from(ObjectNode answer) {
    ArrayNode leftOut = fitting == null && !isOpen ? null : answer.putArray("leftOut");
    List<Catalogue.ListedTour> chosen = new ArrayList<>();
    for (Catalogue.ListedTour each : catalogue.tours()) {
      TourCourse course = each.course(isStepFree);
      ObjectNode reason = course == null ? null : reason(each.tour(), course);
      if (reason != null && leftOut != null) {
        leftOut.add(reason);
      } else if (course != null) {
        chosen.add(each);
      }
    }
    return chosen;
  }

  /** How a chosen tour fits the buses; null when those were not asked for. */
  TourFit.@Nullable Fits fit(Tour tour) {
    return fits.get(tour.slug());
  }

  /** When one may begin a chosen tour with nothing closed; null when that was not asked for. */
  @Nullable Instant start(Tour tour) {
    ZonedDateTime begin = starts.get(tour.slug());
    return begin == null ? null : begin.toInstant();
  }

  private @Nullable ObjectNode reason(Tour tour, TourCourse course) {
    ObjectNode unfit = fitting == null ? null : unfit(tour, course, fitting);
    return unfit == null && isOpen ? closed(tour, course) : unfit;
  }

  private @Nullable ObjectNode unfit(Tour tour, TourCourse course, TourBuses.Fitting buses) {
    return switch (buses.of(course)) {
      case TourFit.Fits fit -> {
        fits.put(tour.slug(), fit);
        yield null;
      }
      case TourFit.NoWayThere() ->
          leftOut(tour, "noWayThere")
              .setAll(course.start() == null || course.end() == null ? placeUnknown : noWayThere);
      case TourFit.NoWayBack() -> leftOut(tour, "noWayBack").setAll(noWayBack);
      case TourFit.TooLong(Duration missing) ->
          leftOut(tour, "tooLong")
              .put("missingSeconds", missing.toSeconds())
              .setAll(
                  reader.said(
                      TourWords.TOO_LONG, Math.max(1, missing.plusSeconds(59).toMinutes())));
    };
  }

  /**
   * Begun at the time that was asked, else when the bus arrives or at the first full hour after it
   * at which nothing is closed, else now. Rides take about as long as they do: looking up each
   * tour's would take too long for a list.
   */
  private @Nullable ObjectNode closed(Tour tour, TourCourse course) {
    TourVisit best = null;
    for (ZonedDateTime begin : begins(fits.get(tour.slug()))) {
      TourVisit visit = VisitAnswer.visit(catalogue, tour, Travel.estimated(course), begin);
      if (visit.isAsPlanned()) {
        starts.put(tour.slug(), begin);
        return null;
      }
      if (best == null || visit.dropped().size() < best.dropped().size()) {
        best = visit;
      }
    }
    return leftOut(tour, "closed")
        .setAll(new VisitAnswer(catalogue, tour, reader).summary(Objects.requireNonNull(best)));
  }

  /** One at least. */
  private List<ZonedDateTime> begins(TourFit.@Nullable Fits fit) {
    if (start != null || fit == null) {
      return List.of(start == null ? reader.now() : start);
    }
    ZonedDateTime first = fit.there().arrive().atZone(reader.now().getZone());
    ZonedDateTime last = fit.startBy().atZone(first.getZone());
    ZonedDateTime hour = first.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    return Stream.concat(
            Stream.of(first),
            Stream.iterate(hour, at -> !at.isAfter(last), at -> at.plusHours(1)).limit(HOURS_MAX))
        .toList();
  }

  private static ObjectNode leftOut(Tour tour, String reason) {
    return Parts.object().put("slug", tour.slug().text()).put("reason", reason);
  }
}
