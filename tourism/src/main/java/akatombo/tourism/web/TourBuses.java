package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.tourism.visit.Journeys;
import akatombo.tourism.visit.NearStop;
import akatombo.tourism.visit.Passage;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.TourFit;
import akatombo.tourism.visit.Travel;
import akatombo.tourism.visit.VisitDay;
import akatombo.tourism.visit.Ways;
import akatombo.tourism.visit.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The buses around tours, from the timetables as they are now and what is known to be cancelled.
 */
final class TourBuses {

  /** A visitor's own place is another each time, so its stops are not kept; words name three. */
  private static final int HOME_STOPS = 3;

  private final StopsNearby.Known stops;
  private final Predicate<TripOnDate> isCanceled;
  private final BusParts parts;
  private final BusParts priced;

  TourBuses(
      StopsNearby.Known stops,
      Predicate<TripOnDate> isCanceled,
      RideFares.Asked fares,
      Reader reader) {
    this.stops = stops;
    this.isCanceled = isCanceled;
    this.parts = new BusParts(reader);
    this.priced = new BusParts(reader, fares);
  }

  /** Keeps the tours that fit and says how; tells of the others why not. */
  final class Fitting {

    private final GeoPoint home;
    private final BackBy time;
    private final Journeys journeys;

    private Fitting(GeoPoint home, BackBy time, Set<StopId> away) {
      this.home = home;
      this.time = time;
      this.journeys =
          new Journeys(
              stops.changes(),
              atHome(home),
              away,
              new Window(time.earliest(), time.deadline(), isCanceled));
    }

    TourFit of(TourCourse course) {
      GeoPoint start = course.start();
      GeoPoint end = course.end();
      if (start == null || end == null) {
        return new TourFit.NoWayThere();
      }
      TourFit near = fit(course, stops.around(start), stops.around(end));
      return switch (near) {
        case TourFit.Fits _, TourFit.TooLong _ -> near;
        // Rather a long walk to the station than no tour at all.
        case TourFit.NoWayThere _, TourFit.NoWayBack _ ->
            fit(course, stops.farther(start), stops.farther(end));
      };
    }

    private TourFit fit(TourCourse course, List<NearStop> start, List<NearStop> end) {
      Ways ways = Ways.of(journeys, home, course, start, end);
      return TourFit.of(ways, course.duration(), time.earliest(), time.deadline());
    }

    ObjectNode written(TourFit.Fits fit, TourCourse course) {
      return priced.fits(fit, course.duration(), time);
    }
  }

  /** The days of which the buses are known. */
  Validity validity() {
    return Validity.of(stops.of());
  }

  /** For somebody who comes from a place and has to be back there in time. */
  Fitting fitting(GeoPoint home, BackBy time, Catalogue catalogue) {
    return new Fitting(home, time, stops.aroundEnds(catalogue));
  }

  private List<NearStop> atHome(GeoPoint home) {
    return NearStop.around(stops.of(), home, HOME_STOPS);
  }

  /** How one gets along a tour that is begun at a time, until the end of that day. */
  Travel travel(TourCourse course, ZonedDateTime start) {
    return travel(course, start.toInstant(), VisitDay.of(start));
  }

  private Travel travel(TourCourse course, Instant from, VisitDay day) {
    return Travel.of(
        course, stops::toRide, stops.changes(), new Window(from, day.end(), isCanceled));
  }

  /**
   * Writes to each leg whether one rides it, and then the next and the last ride.
   *
   * @param at when one leaves each waypoint at the earliest
   */
  void writeRides(ArrayNode legs, TourCourse course, List<Instant> at, VisitDay day) {
    Travel travel = travel(course, Collections.min(at), day);
    for (int i = 0; i < legs.size(); i++) {
      ObjectNode leg = (ObjectNode) legs.get(i);
      boolean isRidden = course.stretches().get(i).isRidden();
      leg.put("ridden", isRidden);
      if (isRidden) {
        ObjectNode rides = leg.putObject("rides");
        rides.set("next", parts.passage(travel.next(i, at.get(i)).orElse(null)));
        rides.set("last", parts.passage(travel.last(i).orElse(null)));
      } else {
        leg.putNull("rides");
      }
    }
  }

  /**
   * Writes to each waypoint the nearest stops, and the next and last bus back.
   *
   * @param home where back is; null for where the tour begins
   * @param at when one leaves each waypoint at the earliest
   */
  void write(
      ArrayNode waypoints,
      TourCourse course,
      @Nullable GeoPoint home,
      List<Instant> at,
      VisitDay day) {
    GeoPoint back = home == null ? course.start() : home;
    if (back == null) {
      return;
    }
    List<NearStop> away =
        course.points().stream()
            .filter(Objects::nonNull)
            .flatMap(
                point -> Stream.concat(stops.around(point).stream(), stops.farther(point).stream()))
            .toList();
    Journeys journeys =
        new Journeys(
            stops.changes(),
            home == null ? stops.around(back) : atHome(back),
            Journeys.ids(away),
            new Window(Collections.min(at), day.end(), isCanceled));
    for (int i = 0; i < waypoints.size(); i++) {
      GeoPoint point = course.points().get(i);
      if (point != null) {
        write((ObjectNode) waypoints.get(i), journeys, new Standing(point, at.get(i)), back);
      }
    }
  }

  /** Somebody at a place from a time on. */
  private record Standing(GeoPoint point, Instant at) {}

  private void write(ObjectNode waypoint, Journeys journeys, Standing standing, GeoPoint home) {
    List<NearStop> around = stops.around(standing.point());
    ArrayNode all = waypoint.putArray("stops");
    around.forEach(stop -> all.add(parts.near(stop)));
    List<Passage> near = back(journeys, around, standing);
    List<Passage> back =
        near.isEmpty() ? back(journeys, stops.farther(standing.point()), standing) : near;
    ObjectNode node = waypoint.putObject("back");
    double meters = standing.point().metersTo(home);
    Duration walk = Ways.onFoot(meters);
    node.put("walkSeconds", walk == null ? null : (Long) walk.toSeconds());
    node.set("next", parts.passage(back.stream().min(Passage.FIRST_THERE).orElse(null)));
    node.set("last", parts.passage(back.stream().min(Passage.LAST_AWAY).orElse(null)));
  }

  private static List<Passage> back(Journeys journeys, List<NearStop> stops, Standing standing) {
    return journeys.back(stops).stream()
        .filter(way -> !way.leave().isBefore(standing.at()))
        .toList();
  }
}
