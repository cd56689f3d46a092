package akatombo.routing.otp;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.Walking;
import akatombo.routing.Leg;
import akatombo.routing.Leg.Call;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.Leg.RouteName;
import akatombo.routing.Leg.StreetStep;
import akatombo.routing.LiveState;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrips;
import akatombo.routing.TravelMode;
import akatombo.routing.itinerary.Each;
import akatombo.routing.itinerary.TripCalls;
import akatombo.routing.otp.OtpAnswer.RawLeg;
import akatombo.routing.otp.OtpAnswer.RawPlace;
import akatombo.routing.otp.OtpAnswer.RawRoute;
import akatombo.routing.otp.OtpAnswer.RawTrip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Legs as OTP tells them, in our words. */
final class LegMapping {

  /** States of trips that call elsewhere than the timetable says. */
  private static final Set<String> CHANGED = Set.of("ADDED", "MODIFIED");

  private final Schedules schedules;
  private final LiveTrips live;
  private final ProductMapping products;

  LegMapping(Schedules schedules, LiveTrips live, ProductMapping products) {
    this.schedules = schedules;
    this.live = live;
    this.products = products;
  }

  Leg leg(RawLeg raw) {
    RawTrip trip = raw.trip();
    RawRoute route = raw.route();
    LocalDate date = raw.serviceDate();
    if (!raw.transitLeg() || trip == null || route == null || date == null) {
      return street(raw);
    }
    TripId tripId =
        TripId.parse(trip.gtfsId())
            .orElseThrow(() -> new OtpFaultException("trip id " + trip.gtfsId()));
    RouteId routeId =
        RouteId.parse(route.gtfsId())
            .orElseThrow(() -> new OtpFaultException("route id " + route.gtfsId()));
    return transit(raw, new TripOnDate(tripId, new ServiceDate(date)), routeId, route);
  }

  private static Leg street(RawLeg raw) {
    return new Leg.StreetLeg(
        mode(raw.mode()),
        end(raw.from(), -1),
        end(raw.to(), -1),
        time(raw.start()),
        time(raw.end()),
        raw.distance(),
        geometry(raw),
        steps(raw));
  }

  /** A walk over generated streets: about as long as real ones, and without their turns. */
  static Leg estimated(Leg leg) {
    return switch (leg) {
      case Leg.TransitLeg transit -> transit;
      case Leg.StreetLeg street ->
          new Leg.StreetLeg(
              street.mode(),
              street.from(),
              street.to(),
              street.start(),
              street.end(),
              street.meters() * Walking.DETOUR,
              street.geometry(),
              List.of());
    };
  }

  private Leg transit(RawLeg raw, TripOnDate trip, RouteId routeId, RawRoute route) {
    Optional<Trip> known = schedules.findTrip(trip.tripId());
    Optional<StopTimes> times = known.filter(it -> it.patternIndex() >= 0).flatMap(this::stopTimes);
    boolean isFlex =
        known.map(it -> it.patternIndex() < 0).orElse(raw.from().stopPosition() == null);
    TravelMode mode = isFlex ? TravelMode.FLEX : mode(raw.mode(), routeId);
    int from = position(times, raw.from(), 0);
    int to = position(times, raw.to(), from + 1);
    boolean isCanceled = "CANCELED".equals(raw.realtimeState());
    Instant start = raw.start().scheduledTime();
    return new Leg.TransitLeg(
        mode,
        isFlex ? zone(raw.from()) : end(raw.from(), from),
        isFlex ? zone(raw.to()) : end(raw.to(), to),
        time(raw.start()),
        time(raw.end()),
        raw.distance(),
        geometry(raw),
        routeId,
        trip,
        raw.interlineWithPreviousLeg(),
        new RouteName(
            route.shortName(), route.longName(), route.color(), route.textColor(), raw.headsign()),
        calls(raw, times, trip, from, to),
        products.fares(raw.fareProducts()),
        products.alerts(raw.alerts()),
        products.booking(raw.pickupBookingInfo(), start, trip.serviceDate()),
        isCanceled ? LiveState.CANCELED : LiveState.SCHEDULED,
        null);
  }

  private Optional<StopTimes> stopTimes(Trip trip) {
    return schedules.find(trip.id().feedId()).map((Schedule schedule) -> schedule.stopTimes(trip));
  }

  /**
   * Whether only the planner can tell where this leg's vehicle calls on the way: it is not in our
   * timetable, or does not run as it says there.
   */
  boolean lacksCalls(RawLeg raw) {
    RawTrip trip = raw.trip();
    if (!raw.transitLeg() || trip == null || raw.intermediatePlaces() != null) {
      return false;
    }
    Optional<Trip> known = TripId.parse(trip.gtfsId()).flatMap(schedules::findTrip);
    if (known.isEmpty() || CHANGED.contains(String.valueOf(raw.realtimeState()))) {
      return true;
    }
    return known.get().patternIndex() >= 0 && !isFound(raw, stopTimes(known.get()));
  }

  private static boolean isFound(RawLeg raw, Optional<StopTimes> times) {
    int from = position(times, raw.from(), 0);
    return from >= 0 && position(times, raw.to(), from + 1) > from;
  }

  private List<Call> calls(
      RawLeg raw, Optional<StopTimes> times, TripOnDate trip, int from, int to) {
    List<RawPlace> told = raw.intermediatePlaces();
    if (told != null) {
      return told(told, times, from);
    }
    Optional<Schedule> schedule = schedules.find(trip.tripId().feedId());
    if (schedule.isEmpty() || times.isEmpty() || from < 0) {
      return List.of();
    }
    LiveTrip known = live.find(trip).orElse(null);
    return expected(
        new TripCalls(schedule.get(), times.get(), trip, known).between(from, to),
        time(raw.start()));
  }

  /** A call of which nothing else is known is as late as the one before (GTFS-realtime's rule). */
  private static List<Call> expected(List<Call> calls, LegTime start) {
    if (start.estimated() == null) {
      return calls;
    }
    List<Call> expected = new ArrayList<>();
    long delay = start.delaySeconds();
    for (Call call : calls) {
      LegTime arrival = call.arrival();
      delay = arrival.estimated() == null ? delay : arrival.delaySeconds();
      Instant time = arrival.scheduled().plusSeconds(delay);
      expected.add(new Call(call.stop(), new LegTime(arrival.scheduled(), time)));
    }
    return expected;
  }

  private static List<Call> told(List<RawPlace> places, Optional<StopTimes> times, int from) {
    int next = from + 1;
    List<Call> calls = new ArrayList<>(places.size());
    for (RawPlace place : places) {
      int position = position(times, place, next);
      next = position + 1;
      OtpAnswer.Time arrival = place.arrival();
      if (arrival != null) {
        calls.add(new Call(end(place, position), time(arrival)));
      }
    }
    return calls;
  }

  /** Our position of a place: by its stop_sequence, else by the stop's next call. */
  private static int position(Optional<StopTimes> times, RawPlace place, int searchFrom) {
    if (times.isEmpty()) {
      return -1;
    }
    StopTimes of = times.get();
    OtpAnswer.RawPosition raw = place.stopPosition();
    Integer sequence = raw == null ? null : raw.position();
    OtpAnswer.RawStop stop = place.stop();
    for (int position = 0; position < of.size(); position++) {
      if (sequence != null && of.sequence(position) == sequence) {
        return position;
      }
    }
    for (int position = Math.max(0, searchFrom); position < of.size(); position++) {
      if (stop != null && of.stop(position).id().text().equals(stop.gtfsId())) {
        return position;
      }
    }
    return -1;
  }

  private static LegEnd end(RawPlace place, int position) {
    OtpAnswer.RawStop stop = place.stop();
    StopId id = stop == null ? null : StopId.parse(stop.gtfsId()).orElse(null);
    String name = stop == null ? null : Objects.requireNonNullElse(stop.name(), place.name());
    return new LegEnd(name, new GeoPoint(place.lat(), place.lon()), id, position);
  }

  /** Flex places are named "Origin (part of zone)"; the zone's own name is what helps. */
  private static LegEnd zone(RawPlace place) {
    return end(place, -1);
  }

  static LegTime time(OtpAnswer.Time time) {
    OtpAnswer.Estimate estimate = time.estimated();
    return new LegTime(time.scheduledTime(), estimate == null ? null : estimate.time());
  }

  private static String geometry(RawLeg raw) {
    OtpAnswer.Geometry geometry = raw.legGeometry();
    return geometry == null ? "" : Objects.requireNonNullElse(geometry.points(), "");
  }

  private static List<StreetStep> steps(RawLeg raw) {
    return Each.of(
        raw.steps(),
        step ->
            new StreetStep(
                Objects.requireNonNullElse(step.relativeDirection(), "CONTINUE"),
                step.absoluteDirection(),
                Boolean.TRUE.equals(step.bogusName()) ? null : step.streetName(),
                step.distance(),
                new GeoPoint(step.lat(), step.lon())));
  }

  private TravelMode mode(@Nullable String raw, RouteId route) {
    return schedules
        .findRoute(route)
        .map(it -> TravelMode.of(it.mode()))
        .orElseGet(() -> mode(raw));
  }

  private static TravelMode mode(@Nullable String raw) {
    for (TravelMode mode : TravelMode.values()) {
      if (mode.name().equals(raw)) {
        return mode;
      }
    }
    return TravelMode.BUS;
  }

  static <T> List<T> listOf(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
