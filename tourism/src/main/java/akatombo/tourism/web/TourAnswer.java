package akatombo.tourism.web;

import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.TourVisit;
import akatombo.tourism.Waypoint;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.TourFit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/tours} and {@code GET /v1/tours/{slug}}: walks from place to place. */
final class TourAnswer {

  private TourAnswer() {}

  /** All that fit the question. */
  static ObjectNode list(
      Catalogue catalogue, Query query, Reader reader, TourBuses.@Nullable Fitting fitting) {
    boolean isStepFree = query.flag("stepFree");
    Around around = Around.near(query);
    Page page = Page.read(query);
    ObjectNode answer = Parts.begin(catalogue, reader);
    TourChoice choice = new TourChoice(catalogue, query, reader, fitting);
    Page.Part<Around.Found<Catalogue.ListedTour>> part =
        around.select(choice.from(answer), each -> true, each -> each.course().start(), page);
    ArrayNode tours = answer.putArray("tours");
    for (Around.Found<Catalogue.ListedTour> each : part.all()) {
      ObjectNode tour = tours.addObject();
      brief(tour, each.what(), catalogue, reader);
      Parts.distance(tour, each.meters());
      TourFit.Fits fit = choice.fit(each.what().tour());
      Instant start = choice.start(each.what().tour());
      if (start != null) {
        tour.put("startAt", reader.time(start));
      }
      TourCourse course = each.what().course(isStepFree);
      if (fitting != null && fit != null && course != null) {
        tour.set("buses", fitting.written(fit, course));
      }
    }
    page.write(answer, part.found());
    return answer;
  }

  /** The tour of a name, or the refusal. */
  static Catalogue.ListedTour find(Catalogue catalogue, String slug) {
    return catalogue.findTour(slug).orElseThrow(() -> Refusals.notFound("tour-not-found", slug));
  }

  /** One with its waypoints and the ways between them. */
  static ObjectNode one(Catalogue catalogue, Catalogue.ListedTour listed, Reader reader) {
    Tour tour = listed.tour();
    ObjectNode answer = Parts.begin(catalogue, reader);
    brief(answer, listed, catalogue, reader);
    answer.set("description", reader.text(tour.description()));
    answer.set("media", catalogue.media(tour.media(), reader));
    RallyAnswer.write(answer, tour, reader);
    ArrayNode waypoints = answer.putArray("waypoints");
    for (int i = 0; i < tour.waypoints().size(); i++) {
      waypoint(
          waypoints.addObject().put("position", i), tour.waypoints().get(i), catalogue, reader);
    }
    new WaysAnswer(tour, catalogue, reader).write(answer);
    return answer;
  }

  /**
   * Tells whether the places are open when one is there, not when one asks.
   *
   * @param reader at the time that counts for what is not visited
   */
  static void openings(
      ObjectNode answer, Tour tour, Catalogue catalogue, Reader reader, Optional<TourVisit> visit) {
    for (int i = 0; i < tour.waypoints().size(); i++) {
      if (answer.at("/waypoints/" + i + "/poi") instanceof ObjectNode place) {
        Reader there = visit.flatMap(arrival(i)).map(reader::at).orElse(reader);
        place.set(
            "opening", OpeningAnswer.of(catalogue.hours(tour.waypoints().get(i).poi()), there));
      }
    }
  }

  private static Function<TourVisit, Optional<ZonedDateTime>> arrival(int waypoint) {
    return visit ->
        visit.stays().stream()
            .filter(stay -> stay.waypoint() == waypoint)
            .map(TourVisit.Stay::arrives)
            .findFirst();
  }

  static void brief(
      ObjectNode node, Catalogue.ListedTour listed, Catalogue catalogue, Reader reader) {
    Tour tour = listed.tour();
    node.put("slug", tour.slug().text());
    node.set("title", reader.text(tour.title()));
    node.set("lead", reader.text(tour.lead()));
    node.set("image", catalogue.image(tour, reader));
    Parts.point(node.putObject("start"), listed.course().start());
    node.put("waypointCount", tour.waypoints().size());
    node.set("course", Parts.course(listed.course()));
    node.set("stepFree", listed.stepFree() == null ? null : Parts.course(listed.stepFree()));
    node.put("license", tour.license());
    node.put("sample", tour.isSample());
    if (tour.isSample()) {
      node.set("notice", reader.said(TourWords.SAMPLE));
    }
  }

  static void waypoint(ObjectNode node, Waypoint waypoint, Catalogue catalogue, Reader reader) {
    Optional<PointOfInterest> poi = catalogue.content().findPoi(waypoint.poi());
    poi.ifPresent(place -> {
      ObjectNode told = node.putObject("poi");
      PoiAnswer.brief(told, place, catalogue, reader);
      told.set("media", catalogue.media(place.media(), reader));
    });
    boolean hasOwn = !waypoint.text().isEmpty();
    node.set(
        "text",
        hasOwn
            ? reader.text(waypoint.text())
            : poi.map(place -> reader.text(place.description()))
                .orElse(JsonNodeFactory.instance.nullNode()));
    node.put("staySeconds", waypoint.stay().toSeconds())
        .put("stamped", waypoint.isStamped())
        .put("toldOnce", waypoint.isToldOnce());
    node.set("trigger", Parts.trigger(waypoint.trigger()));
    node.set("media", catalogue.media(waypoint.media(), reader));
  }
}
