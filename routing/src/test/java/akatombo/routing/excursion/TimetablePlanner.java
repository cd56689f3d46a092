package akatombo.routing.excursion;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.Leg;
import akatombo.routing.LiveState;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanOutcome.NoItinerary;
import akatombo.routing.PlanRequest;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.TravelMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Plans by two lists of buses, as the real planner does: the next within a day, also if it is the
 * next morning's; with no bus on foot where one can.
 *
 * @param walkBack how long the walk from the tour takes; null when it is too far
 */
record TimetablePlanner(
    GeoPoint tourStart, List<Ride> there, List<Ride> back, @Nullable Duration walkBack)
    implements ItineraryPlanner {

  private static final Duration WINDOW = Duration.ofHours(24);
  private static final GeoPoint ANYWHERE = new GeoPoint(34.8, 134.5);

  /** A bus with what is walked to and from it. */
  record Ride(Instant start, Instant end, boolean isCanceled, boolean isWalk) {}

  @Override
  public Mono<PlanOutcome> plan(PlanRequest request) {
    boolean isThere = request.to() instanceof Endpoint.At at && at.point().equals(tourStart);
    List<Ride> rides = isThere ? there : back;
    Comparator<Ride> order =
        request.isArrival()
            ? Comparator.comparing(Ride::start).reversed()
            : Comparator.comparing(Ride::start);
    List<Itinerary> found =
        Stream.concat(rides.stream().filter(ride -> fits(ride, request)), walk(request, isThere))
            .sorted(order)
            .limit(request.count())
            .map(TimetablePlanner::itinerary)
            .toList();
    NoItinerary none = found.isEmpty() ? new NoItinerary("NO_CONNECTION", null) : null;
    return Mono.just(new PlanOutcome.Planned(found, null, null, none, false));
  }

  private static boolean fits(Ride ride, PlanRequest request) {
    Instant time = request.time();
    return request.isArrival()
        ? !ride.end().isAfter(time) && ride.end().isAfter(time.minus(WINDOW))
        : !ride.start().isBefore(time) && ride.start().isBefore(time.plus(WINDOW));
  }

  private Stream<Ride> walk(PlanRequest request, boolean isThere) {
    if (isThere || walkBack == null) {
      return Stream.empty();
    }
    Instant start = request.isArrival() ? request.time().minus(walkBack) : request.time();
    return Stream.of(new Ride(start, start.plus(walkBack), false, true));
  }

  private static Itinerary itinerary(Ride ride) {
    Leg.LegEnd end = new Leg.LegEnd(null, ANYWHERE, null, -1);
    Leg.LegTime start = new Leg.LegTime(ride.start(), null);
    Leg.LegTime finish = new Leg.LegTime(ride.end(), null);
    String line = EncodedPolyline.encode(List.of(ANYWHERE, ANYWHERE));
    Leg leg =
        ride.isWalk()
            ? new Leg.StreetLeg(TravelMode.WALK, end, end, start, finish, 100, line, List.of())
            : new Leg.TransitLeg(
                TravelMode.BUS,
                end,
                end,
                start,
                finish,
                1_000,
                line,
                new RouteId("t", "r"),
                new TripOnDate(new TripId("t", "x"), new ServiceDate(LocalDate.of(2026, 11, 24))),
                false,
                new Leg.RouteName(null, null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                null,
                ride.isCanceled() ? LiveState.CANCELED : LiveState.SCHEDULED,
                null);
    return new Itinerary("id", ride.start(), ride.end(), 0, 0, List.of(), List.of(leg));
  }

  @Override
  public Mono<RefreshOutcome> refresh(String itineraryId, Language language) {
    return Mono.error(new UnsupportedOperationException());
  }
}
