package akatombo.routing.otp;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule.StopAt;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanOutcome.NearestStop;
import akatombo.routing.PlanOutcome.NoItinerary;
import akatombo.routing.PlanRequest;
import akatombo.routing.TravelMode;
import akatombo.routing.TravelMode.Kind;
import akatombo.routing.itinerary.EstimatedWalk;
import akatombo.routing.itinerary.StopsAround;
import akatombo.routing.itinerary.WalkedItineraries;
import akatombo.routing.otp.OtpPlanner.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plans for places no street of the planner's leads to: from and to the stops around, with walks
 * there that are estimated.
 */
final class StreetlessEnds {

  /** Stops tried for one end; each costs a question. */
  private static final int STOPS = 3;

  /** Stops tried for each end when both are off the streets. */
  private static final int STOPS_OF_BOTH = 2;

  private static final String NO_STOPS = "NO_STOPS_IN_RANGE";

  private static final int QUESTIONS_AT_A_TIME = 4;

  private final Feeds feeds;
  private final double reachMeters;
  private final Function<PlanRequest, Mono<Found>> planner;

  StreetlessEnds(Feeds feeds, double reachMeters, Function<PlanRequest, Mono<Found>> planner) {
    this.feeds = feeds;
    this.reachMeters = reachMeters;
    this.planner = planner;
  }

  /** A plan over the stops around; otherwise why there is none and how far the nearest stop is. */
  Mono<PlanOutcome> plan(PlanRequest request, Found found) {
    boolean isFromOff = isOff("from", request.from(), found);
    boolean isToOff = isOff("to", request.to(), found);
    if (!isFromOff && !isToOff) {
      return Mono.just(found.outcome());
    }
    Schedules schedules = feeds.current();
    int stops = isFromOff && isToOff ? STOPS_OF_BOTH : STOPS;
    boolean isStopWanted = mayRide(request);
    List<End> origins = ends(schedules, request.from(), isFromOff, stops);
    List<End> destinations = ends(schedules, request.to(), isToOff, stops);
    List<Itinerary> onFoot = isOnStreets(found) ? List.of() : onFoot(schedules, request);
    if (!isStopWanted || origins.isEmpty() || destinations.isEmpty()) {
      String code = isStopWanted ? NO_STOPS : "LOCATION_NOT_FOUND";
      String field = origins.isEmpty() || !isToOff ? "from" : "to";
      return Mono.just(
          outcome(onFoot, null, new NoItinerary(code, field, nearest(schedules, request, field))));
    }
    List<Search> searches =
        origins.stream()
            .flatMap(from -> destinations.stream().map(to -> new Search(request, from, to)))
            .toList();
    String field = isFromOff ? "from" : "to";
    Supplier<NoItinerary> noStops =
        () -> new NoItinerary(NO_STOPS, field, nearest(schedules, request, field));
    return Flux.fromIterable(searches)
        .flatMapSequential(
            search -> planner.apply(search.request()).map(it -> new Result(search, it.outcome())),
            QUESTIONS_AT_A_TIME)
        .collectList()
        .map(results -> joined(request, results, onFoot, noStops));
  }

  /** Whether the planner knows the way, all of it, but no stop near enough. */
  private static boolean isOnStreets(Found found) {
    NoItinerary none =
        found.outcome() instanceof PlanOutcome.Planned planned ? planned.none() : null;
    return none != null && none.code().equals(NO_STOPS);
  }

  private static boolean isOff(String field, Endpoint end, Found found) {
    return found.unreached().contains(field) && end instanceof Endpoint.At;
  }

  private static boolean mayRide(PlanRequest request) {
    Set<TravelMode> modes = request.preferences().modes();
    return modes.isEmpty()
        || modes.stream()
            .anyMatch(mode -> mode.kind() == Kind.TRANSIT || mode.kind() == Kind.ANY_TRANSIT);
  }

  private static boolean mayWalk(PlanRequest request) {
    Set<TravelMode> modes = request.preferences().modes();
    return modes.isEmpty() || modes.contains(TravelMode.WALK);
  }

  private List<End> ends(Schedules schedules, Endpoint end, boolean isOff, int count) {
    if (!isOff || !(end instanceof Endpoint.At at)) {
      return List.of(new End(end, null, null));
    }
    LegEnd place = new LegEnd(null, at.point(), null, -1);
    return StopsAround.of(schedules, at.point(), reachMeters, count).stream()
        .map(stop -> new End(new Endpoint.AtStop(stop.stop().id()), place, atStop(stop.stop())))
        .toList();
  }

  /** The walk all the way, where that is not too far. */
  private List<Itinerary> onFoot(Schedules schedules, PlanRequest request) {
    Optional<LegEnd> from = legEnd(schedules, request.from());
    Optional<LegEnd> to = legEnd(schedules, request.to());
    if (!mayWalk(request)
        || !request.via().isEmpty()
        || request.page() != null
        || from.isEmpty()
        || to.isEmpty()
        || from.get().point().metersTo(to.get().point()) > reachMeters) {
      return List.of();
    }
    EstimatedWalk walk =
        EstimatedWalk.between(from.get(), to.get(), request.preferences().walkMetersPerSecond());
    return List.of(WalkedItineraries.onFoot(request, walk));
  }

  private static Optional<LegEnd> legEnd(Schedules schedules, Endpoint end) {
    return switch (end) {
      case Endpoint.At at -> Optional.of(new LegEnd(null, at.point(), null, -1));
      case Endpoint.AtStop at ->
          schedules
              .findStop(at.stop())
              .filter(stop -> stop.point() != null)
              .map(StreetlessEnds::atStop);
    };
  }

  private static LegEnd atStop(Stop stop) {
    GeoPoint point = stop.point();
    if (point == null) {
      throw new IllegalArgumentException("a stop nobody can walk to: " + stop.id());
    }
    return new LegEnd(stop.name(), point, stop.id(), -1);
  }

  private static @Nullable NearestStop nearest(
      Schedules schedules, PlanRequest request, String field) {
    Endpoint end = field.equals("to") ? request.to() : request.from();
    if (!(end instanceof Endpoint.At at)) {
      return null;
    }
    Optional<StopAt> nearest = StopsAround.nearest(schedules, at.point());
    return nearest.map(stop -> new NearestStop(stop.stop().id(), stop.meters())).orElse(null);
  }

  private static PlanOutcome joined(
      PlanRequest request,
      List<Result> results,
      List<Itinerary> onFoot,
      Supplier<NoItinerary> noStops) {
    List<Itinerary> all = new ArrayList<>(onFoot);
    results.forEach(result -> all.addAll(result.itineraries()));
    Optional<PlanOutcome.Planned> page =
        Stream.concat(
                results.stream().filter(result -> !result.itineraries().isEmpty()),
                results.stream())
            .flatMap(result -> Stream.ofNullable(result.planned()))
            .findFirst();
    Optional<PlanOutcome> fault =
        results.stream().map(Result::outcome).filter(StreetlessEnds::isFault).findFirst();
    if (page.isEmpty() && onFoot.isEmpty() && fault.isPresent()) {
      return fault.get();
    }
    List<Itinerary> best = WalkedItineraries.best(request, all);
    return best.isEmpty()
        ? outcome(best, page.orElse(null), none(page, noStops))
        : outcome(best, page.orElse(null), null);
  }

  private static NoItinerary none(
      Optional<PlanOutcome.Planned> page, Supplier<NoItinerary> noStops) {
    NoItinerary none = page.map(PlanOutcome.Planned::none).orElse(null);
    return none == null || OtpMapping.UNREACHED.contains(none.code()) ? noStops.get() : none;
  }

  private static boolean isFault(PlanOutcome outcome) {
    return !(outcome instanceof PlanOutcome.Planned || outcome instanceof PlanOutcome.OutsideArea);
  }

  private static PlanOutcome outcome(
      List<Itinerary> itineraries, PlanOutcome.@Nullable Planned page, @Nullable NoItinerary none) {
    return new PlanOutcome.Planned(
        itineraries,
        page == null ? null : page.previous(),
        page == null ? null : page.next(),
        itineraries.isEmpty() ? none : null,
        true);
  }

  /**
   * Where to ask the planner from or to.
   *
   * @param place off the streets; null when the planner knows the way to the endpoint
   * @param stop to which one walks from there; null together with {@code place}
   */
  private record End(Endpoint endpoint, @Nullable LegEnd place, @Nullable LegEnd stop) {

    @Nullable EstimatedWalk walkThere(double metersPerSecond) {
      return place == null || stop == null
          ? null
          : EstimatedWalk.between(place, stop, metersPerSecond);
    }

    @Nullable EstimatedWalk walkFromThere(double metersPerSecond) {
      return place == null || stop == null
          ? null
          : EstimatedWalk.between(stop, place, metersPerSecond);
    }
  }

  private record Search(PlanRequest asked, End from, End to) {

    @Nullable EstimatedWalk before() {
      return from.walkThere(asked.preferences().walkMetersPerSecond());
    }

    @Nullable EstimatedWalk after() {
      return to.walkFromThere(asked.preferences().walkMetersPerSecond());
    }

    PlanRequest request() {
      EstimatedWalk before = before();
      EstimatedWalk after = after();
      Instant time = asked.time();
      if (asked.isArrival() && after != null) {
        time = time.minus(after.duration());
      } else if (!asked.isArrival() && before != null) {
        time = time.plus(before.duration());
      }
      return asked.between(from.endpoint(), to.endpoint(), time);
    }
  }

  private record Result(Search search, PlanOutcome outcome) {

    PlanOutcome.@Nullable Planned planned() {
      return outcome instanceof PlanOutcome.Planned planned ? planned : null;
    }

    List<Itinerary> itineraries() {
      PlanOutcome.Planned planned = planned();
      return planned == null
          ? List.of()
          : planned.itineraries().stream()
              .map(itinerary ->
                  WalkedItineraries.with(
                      search.asked(), itinerary, search.before(), search.after()))
              .toList();
    }
  }
}
