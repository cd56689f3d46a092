package akatombo.tourism.web;

import akatombo.gtfs.Wording;
import akatombo.tourism.HoursState;
import akatombo.tourism.HoursWording;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.TourVisit;
import akatombo.tourism.TourVisit.Dropped;
import akatombo.tourism.TourVisit.Stay;
import akatombo.tourism.TourVisit.Why;
import akatombo.tourism.hours.TourTiming;
import akatombo.tourism.visit.Travel;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a tour as one can walk it from a time on: what is closed then is moved or left out. */
final class VisitAnswer {

  private final Catalogue catalogue;
  private final Tour tour;
  private final Reader reader;
  private final BusParts buses;

  VisitAnswer(Catalogue catalogue, Tour tour, Reader reader) {
    this.catalogue = catalogue;
    this.tour = tour;
    this.reader = reader;
    this.buses = new BusParts(reader);
  }

  /** The tour begun at a time. */
  static TourVisit visit(Catalogue catalogue, Tour tour, Travel travel, ZonedDateTime start) {
    return TourTiming.of(tour, travel, catalogue::hours, start);
  }

  ObjectNode written(TourVisit visit, ZonedDateTime start) {
    ObjectNode node =
        Parts.object()
            .put("start", reader.time(start.toInstant()))
            .put("end", reader.time(visit.ends().toInstant()))
            .put("asPlanned", visit.isAsPlanned())
            .put("estimated", visit.isEstimated());
    ArrayNode stays = node.putArray("stays");
    visit.stays().forEach(stay -> stays.add(stay(stay)));
    node.set("dropped", dropped(visit));
    node.setAll(summary(visit));
    return node;
  }

  /** What is moved or left out, in a sentence. */
  ObjectNode summary(TourVisit visit) {
    return reader.said(
        visit.isAsPlanned() ? VisitWords.AS_PLANNED : VisitWords.CHANGED, changed(visit));
  }

  private ObjectNode stay(Stay stay) {
    ObjectNode node =
        Parts.object()
            .put("waypoint", stay.waypoint())
            .put("name", name(stay.waypoint()))
            .put("arrives", reader.time(stay.arrives().toInstant()))
            .put("leaves", reader.time(stay.leaves().toInstant()))
            .put("opening", word(stay.state()))
            .put("moved", stay.isMoved())
            .put("quiet", catalogue.isQuiet(poi(stay), stay.arrives()).orElse(false));
    ArrayNode rides = node.putArray("rides");
    stay.rides().forEach(ride -> rides.add(buses.passage(ride)));
    HoursState instead = stay.insteadOf();
    if (instead != null) {
      node.set("reason", reason(instead, stay.arrives()));
    }
    return node;
  }

  private PoiId poi(Stay stay) {
    return tour.waypoints().get(stay.waypoint()).poi();
  }

  private ArrayNode dropped(TourVisit visit) {
    ArrayNode all = Parts.object().putArray("dropped");
    for (Dropped dropped : visit.dropped()) {
      all.addObject()
          .put("waypoint", dropped.waypoint())
          .put("name", name(dropped.waypoint()))
          .setAll(why(dropped.why()));
    }
    return all;
  }

  private ObjectNode why(Why why) {
    return switch (why) {
      case Why.NotOpen(ZonedDateTime at, HoursState state) ->
          Parts.object()
              .put("wouldArrive", reader.time(at.toInstant()))
              .set("reason", reason(state, at));
      case Why.NoRide() -> never("noRide", VisitWords.WHY_NO_RIDE);
      case Why.NotOnMap() -> never("notOnMap", VisitWords.WHY_NOT_ON_MAP);
    };
  }

  private ObjectNode never(String code, Wording why) {
    return Parts.object()
        .putNull("wouldArrive")
        .set("reason", Parts.object().put("code", code).setAll(reader.said(why)));
  }

  /** Why it cannot be visited then: it is closed, or closes before one is done. */
  private ObjectNode reason(HoursState state, ZonedDateTime at) {
    return switch (state) {
      case HoursState.Closed(ZonedDateTime opensAt, var why) ->
          Parts.object()
              .put("code", "closed")
              .put("opensAt", time(opensAt))
              .put("text", HoursWording.of(state, at, reader.language()));
      case HoursState.Open(ZonedDateTime until, String comment) -> closing(until);
      case HoursState.Unknown(ZonedDateTime until, String comment) -> closing(until);
    };
  }

  private ObjectNode closing(@Nullable ZonedDateTime until) {
    String time = until == null ? "" : "%d:%02d".formatted(until.getHour(), until.getMinute());
    return Parts.object()
        .put("code", "closesTooSoon")
        .put("closesAt", time(until))
        .setAll(reader.said(VisitWords.CLOSES_TOO_SOON, time));
  }

  private static String word(HoursState state) {
    return switch (state) {
      case HoursState.Open _ -> "open";
      case HoursState.Closed _ -> "closed";
      case HoursState.Unknown _ -> "unknown";
    };
  }

  private @Nullable String time(@Nullable ZonedDateTime at) {
    return reader.time(at == null ? null : at.toInstant());
  }

  private String changed(TourVisit visit) {
    Stream<Integer> moved = visit.stays().stream().filter(Stay::isMoved).map(Stay::waypoint);
    return Stream.of(
            sentence(VisitWords.MOVED, names(moved)),
            sentence(VisitWords.CLOSED, dropped(visit, Why.NotOpen.class)),
            sentence(VisitWords.NO_RIDE, dropped(visit, Why.NoRide.class)),
            sentence(VisitWords.NOT_ON_MAP, dropped(visit, Why.NotOnMap.class)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(in(VisitWords.BETWEEN_SENTENCES)));
  }

  private String sentence(Wording wording, String names) {
    return names.isEmpty() ? "" : wording.in(reader.preferred(), names);
  }

  private String in(Wording wording) {
    return wording.in(reader.preferred());
  }

  private String dropped(TourVisit visit, Class<? extends Why> why) {
    return names(
        visit.dropped().stream()
            .filter(dropped -> why.isInstance(dropped.why()))
            .map(Dropped::waypoint));
  }

  private String names(Stream<Integer> waypoints) {
    return waypoints.map(this::name).collect(Collectors.joining(in(VisitWords.BETWEEN_NAMES)));
  }

  private String name(int waypoint) {
    return catalogue
        .content()
        .findPoi(tour.waypoints().get(waypoint).poi())
        .map(PointOfInterest::name)
        .flatMap(name -> name.in(reader.preferred()))
        .map(LocalizedText.Shown::text)
        .orElse("");
  }
}
