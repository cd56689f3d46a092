package akatombo.routing.otp;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.PerSchedules;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Walking;
import akatombo.routing.Itinerary;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlanningArea;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import akatombo.routing.itinerary.Enriching;
import akatombo.routing.itinerary.ItineraryCode;
import akatombo.routing.itinerary.Refreshing;
import akatombo.routing.itinerary.SavedItinerary;
import akatombo.routing.otp.CallLimit.TooManyCallsException;
import akatombo.routing.planner.PlannerAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Plans with OpenTripPlanner. */
final class OtpPlanner implements ItineraryPlanner {

  private static final Logger LOG = LoggerFactory.getLogger(OtpPlanner.class);

  /** Itineraries asked for when a saved one is brought up to date. */
  private static final int COUNT = 5;

  private final Feeds feeds;
  private final LiveTrips live;
  private final PlanningArea area;
  private final PlannerAddress address;
  private final PlanProperties properties;
  private final Clock clock;
  private final PlanMetrics metrics;
  private final SharedAnswers answers;
  private final StreetlessEnds streetless;

  /** Asked for every plan, and all trips are many. */
  private final PerSchedules<Boolean> hasFlex = new PerSchedules<>(OtpPlanner::hasFlex);

  OtpPlanner(City city, PlannerAddress address, PlanProperties properties, PlanMetrics metrics) {
    this.feeds = city.feeds();
    this.live = city.live();
    this.area = city.area();
    this.clock = city.clock();
    this.address = address;
    this.properties = properties;
    this.metrics = metrics;
    this.answers =
        new SharedAnswers(
            new OtpClient(address, properties)::ask, properties.keepAnswers(), clock, metrics);
    this.streetless =
        new StreetlessEnds(city.feeds(), properties.estimatedWalkMeters(), this::found);
  }

  /** What the planner knows of the city. */
  record City(Feeds feeds, LiveTrips live, PlanningArea area, Clock clock) {}

  /**
   * What the planner found.
   *
   * @param unreached ends no street leads to, {@code from} or {@code to}
   */
  record Found(PlanOutcome outcome, Set<String> unreached) {

    static Found of(PlanOutcome outcome) {
      return new Found(outcome, Set.of());
    }
  }

  @Override
  public Mono<PlanOutcome> plan(PlanRequest request) {
    return Mono.defer(
        () -> timed("plan", searched(request).flatMap(outcome -> orOnFoot(request, outcome))));
  }

  /**
   * OTP leaves a walk out that beats every vehicle, or when no vehicle runs: then it is asked for.
   */
  private Mono<PlanOutcome> orOnFoot(PlanRequest request, PlanOutcome outcome) {
    boolean isNothing =
        outcome instanceof PlanOutcome.Planned planned && planned.itineraries().isEmpty();
    Set<TravelMode> modes = request.preferences().modes();
    boolean mayWalk = modes.isEmpty() || modes.contains(TravelMode.WALK);
    if (!isNothing || !mayWalk || modes.size() == 1 || request.page() != null) {
      return Mono.just(outcome);
    }
    return found(request.onFoot())
        .map(Found::outcome)
        .filter(walk -> walk instanceof PlanOutcome.Planned it && !it.itineraries().isEmpty())
        .defaultIfEmpty(outcome);
  }

  @Override
  public Mono<RefreshOutcome> refresh(String itineraryId, Language language) {
    return Mono.defer(() -> timedRefresh(refreshed(itineraryId, language)));
  }

  private Mono<RefreshOutcome> refreshed(String id, Language language) {
    Instant now = clock.instant();
    Schedules schedules = feeds.current();
    Optional<SavedItinerary> saved = ItineraryCode.decode(id);
    Optional<Refreshing.Result> result =
        saved.flatMap(it -> Refreshing.of(id, it, schedules, live, now));
    if (saved.isEmpty() || result.isEmpty()) {
      return Mono.just(new RefreshOutcome.UnknownItinerary());
    }
    Optional<Via> tour = saved.get().tour();
    Via.Onward onward = tour.map(Via::onward).orElse(null);
    return tour.isPresent() && onward != null
        ? new TourRefresh(
                this, area.zone(), saved.get(), result.get(), language, address.isWalkEstimated())
            .over(tour.get(), onward)
            .cast(RefreshOutcome.class)
        : searched(again(saved.get(), result.get(), language))
            .map(outcome -> joined(result.get(), outcome));
  }

  /** What to ask so as to find the itinerary again, or other ways when it is broken. */
  private static PlanRequest again(
      SavedItinerary saved, Refreshing.Result result, Language language) {
    boolean isFeasible = result.isFeasible();
    return new PlanRequest(
        isFeasible ? saved.from() : result.from(),
        saved.to(),
        isFeasible ? earlier(saved.start(), result.itinerary().start()) : result.departure(),
        false,
        COUNT,
        result.from().equals(saved.from()) ? saved.via() : List.of(),
        saved.preferences(),
        language,
        null);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private RefreshOutcome joined(Refreshing.Result result, PlanOutcome outcome) {
    boolean isAnswering = outcome instanceof PlanOutcome.Planned;
    List<Itinerary> planned =
        outcome instanceof PlanOutcome.Planned it ? it.itineraries() : List.of();
    return new RefreshOutcome.Refreshed(
        Enriching.with(result.itinerary(), planned),
        result.changes(),
        result.isFeasible(),
        result.isFeasible()
            ? List.of()
            : planned.stream().filter(other -> !other.isCanceled()).toList(),
        isAnswering,
        address.isWalkEstimated()
            || (outcome instanceof PlanOutcome.Planned it && it.isWalkEstimated()));
  }

  private Mono<RefreshOutcome> timedRefresh(Mono<RefreshOutcome> refresh) {
    long begin = System.nanoTime();
    return refresh.doOnNext(outcome -> {
      String word = outcome instanceof RefreshOutcome.Refreshed ? "refreshed" : "unknown";
      metrics.ended("refresh", word, Duration.ofNanos(System.nanoTime() - begin));
    });
  }

  /** Where no street leads, from and to the stops around. */
  private Mono<PlanOutcome> searched(PlanRequest request) {
    return found(request)
        .flatMap(found ->
            found.unreached().isEmpty()
                ? Mono.just(found.outcome())
                : streetless.plan(request, found));
  }

  private Mono<Found> found(PlanRequest request) {
    if (address.current().isEmpty()) {
      return Mono.just(Found.of(new PlanOutcome.Unavailable(properties.retryAfter())));
    }
    Schedules schedules = feeds.current();
    Instant now = clock.instant();
    OtpMapping mapping =
        new OtpMapping(schedules, live, area.zone(), now, address.isWalkEstimated());
    OtpQuery.Setting setting =
        new OtpQuery.Setting(area.zone(), hasFlex.of(schedules), walkDetour(), now);
    OtpSearch search = new OtpSearch(answers, properties, request, setting, mapping::lacksCalls);
    return search
        .asked(live.hasCancellations())
        .map(answers ->
            new Found(
                mapping.outcome(request, answers.running(), answers.withCanceled()),
                OtpMapping.unreached(answers.running())))
        .takeUntilOther(TimeLimit.over(properties.budget()))
        .onErrorResume(fault -> Mono.just(Found.of(failed(fault))));
  }

  private double walkDetour() {
    return address.isWalkEstimated() ? Walking.DETOUR : 1;
  }

  private PlanOutcome failed(Throwable fault) {
    if (fault instanceof TooManyCallsException) {
      return new PlanOutcome.Busy(properties.retryAfter());
    }
    if (fault instanceof OtpFaultException) {
      LOG.warn("The planner's answer makes no sense: {}", fault.getMessage());
    }
    return new PlanOutcome.Unavailable(properties.retryAfter());
  }

  private Mono<PlanOutcome> timed(String operation, Mono<PlanOutcome> plan) {
    long begin = System.nanoTime();
    return plan.doOnNext(outcome ->
        metrics.ended(operation, word(outcome), Duration.ofNanos(System.nanoTime() - begin)));
  }

  private static String word(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Planned planned -> planned.itineraries().isEmpty() ? "none" : "planned";
      case PlanOutcome.OutsideArea it -> "outside-area";
      case PlanOutcome.OutsideValidity it -> "outside-validity";
      case PlanOutcome.Refused it -> "refused";
      case PlanOutcome.Busy it -> "busy";
      case PlanOutcome.Unavailable it -> "unavailable";
    };
  }

  private static boolean hasFlex(Schedules schedules) {
    return schedules.all().stream()
        .flatMap((Schedule schedule) -> schedule.trips().stream())
        .anyMatch(trip -> trip.patternIndex() < 0);
  }
}
