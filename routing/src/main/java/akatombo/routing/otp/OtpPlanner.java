package akatombo.routing.otp;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlanningArea;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.otp.CallLimit.TooManyCallsException;
import akatombo.routing.planner.PlannerAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Plans with OpenTripPlanner. */
final class OtpPlanner implements ItineraryPlanner {

  private static final Logger LOG = LoggerFactory.getLogger(OtpPlanner.class);

  private final Feeds feeds;
  private final LiveTrips live;
  private final PlanningArea area;
  private final PlannerAddress address;
  private final PlanProperties properties;
  private final Clock clock;
  private final PlanMetrics metrics;
  private final SharedAnswers answers;

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
  }

  /** What the planner knows of the city. */
  record City(Feeds feeds, LiveTrips live, PlanningArea area, Clock clock) {}

  @Override
  public Mono<PlanOutcome> plan(PlanRequest request) {
    return Mono.defer(() -> timed("plan", planned(request)));
  }

  @Override
  public Mono<RefreshOutcome> refresh(String itineraryId, Language language) {
    return Mono.empty();
  }

  private Mono<PlanOutcome> planned(PlanRequest request) {
    if (address.current().isEmpty()) {
      return Mono.just(new PlanOutcome.Unavailable(properties.retryAfter()));
    }
    Schedules schedules = feeds.current();
    Instant now = clock.instant();
    Search search = new Search(request, hasFlex(schedules), now);
    Mono<OtpAnswer> running = search.widening(false);
    Mono<Optional<OtpAnswer>> canceled =
        live.hasCancellations()
            ? search.within(properties.searchWindow(), true).map(Optional::of)
            : Mono.just(Optional.empty());
    OtpMapping mapping = new OtpMapping(schedules, live, area.zone(), now);
    return Mono.zip(
            running,
            canceled.onErrorReturn(Optional.empty()),
            (answer, other) ->
                mapping.outcome(request, answer, other.orElse(null), address.isWalkEstimated()))
        .timeout(properties.budget())
        .onErrorResume(this::failed);
  }

  private Mono<PlanOutcome> failed(Throwable fault) {
    if (fault instanceof TooManyCallsException) {
      return Mono.just(new PlanOutcome.Busy(properties.retryAfter()));
    }
    if (!(fault instanceof OtpClient.NoPlannerException)) {
      LOG.warn("The planner did not answer as it should: {}", fault.toString());
    }
    return Mono.just(new PlanOutcome.Unavailable(properties.retryAfter()));
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
    return schedules.all().stream().anyMatch(OtpPlanner::hasFlex);
  }

  private static boolean hasFlex(Schedule schedule) {
    return schedule.trips().stream().anyMatch(trip -> trip.patternIndex() < 0);
  }

  /** One request's questions. */
  private final class Search {

    private final PlanRequest request;
    private final boolean hasFlex;
    private final Instant now;

    Search(PlanRequest request, boolean hasFlex, Instant now) {
      this.request = request;
      this.hasFlex = hasFlex;
      this.now = now;
    }

    Mono<OtpAnswer> within(Duration window, boolean isWithCanceled) {
      return answers.answer(
          OtpQuery.of(
              request, new OtpQuery.Setting(area.zone(), hasFlex, window, isWithCanceled, now)));
    }

    /** Where buses are rare the next one may be hours away: then the window is widened, once. */
    Mono<OtpAnswer> widening(boolean isWithCanceled) {
      return within(properties.searchWindow(), isWithCanceled)
          .flatMap(answer ->
              request.page() == null && OtpMapping.wantsWiderWindow(answer)
                  ? within(properties.wideSearchWindow(), isWithCanceled)
                  : Mono.just(answer));
    }
  }
}
