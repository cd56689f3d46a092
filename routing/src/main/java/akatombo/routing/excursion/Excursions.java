package akatombo.routing.excursion;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanOutcome.NoItinerary;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlannedTours.Found.Tour;
import akatombo.routing.excursion.ExcursionOutcome.Failed;
import akatombo.routing.excursion.ExcursionOutcome.LastWayBackMissed;
import akatombo.routing.excursion.ExcursionOutcome.NoWayBack;
import akatombo.routing.excursion.ExcursionOutcome.NoWayThere;
import akatombo.routing.excursion.ExcursionOutcome.Planned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plans to where a tour begins and from where it ends. No way there is given without a way back on
 * the same day, which goes from 3 in the morning to 3 in the next.
 */
public final class Excursions {

  /** Ways there that are looked at; each costs a question for its way back. */
  private static final int WAYS_MAX = 3;

  /** Ways back that are looked at for one way there. */
  private static final int BACK_COUNT = 3;

  /** Times to begin at that are looked at for one way back. */
  private static final int BEGINNINGS_MAX = 6;

  private static final LocalTime TURN = LocalTime.of(3, 0);

  /** Who stays longer stays overnight; then the day of the way back counts. */
  private static final Duration OVERNIGHT = Duration.ofHours(12);

  private final ItineraryPlanner planner;
  private final ZoneId zone;

  public Excursions(ItineraryPlanner planner, ZoneId zone) {
    this.planner = planner;
    this.zone = zone;
  }

  /**
   * What leads there and back.
   *
   * @param request between where one comes from and goes afterwards, without anything via
   * @param stay how long one wants to; null for as long as the tour takes
   */
  public Mono<ExcursionOutcome> plan(PlanRequest request, Tour tour, @Nullable Duration stay) {
    Search search = new Search(request, tour, stay);
    return (request.isArrival() ? search.backwards() : search.forwards())
        .onErrorResume(
            NotPlannedException.class, failure -> Mono.just(new Failed(failure.outcome)));
  }

  /** One request's questions. */
  private final class Search {

    private final PlanRequest request;
    private final Tour tour;
    private final @Nullable Duration wanted;

    Search(PlanRequest request, Tour tour, @Nullable Duration wanted) {
      this.request = request;
      this.tour = tour;
      this.wanted = wanted;
    }

    /** How long one stays who begins at a time. */
    private Duration stay(Instant begin) {
      return wanted == null ? tour.outlooks().begunAt(begin).duration() : wanted;
    }

    /** From a time on: ways there, and to each the next way back. */
    Mono<ExcursionOutcome> forwards() {
      return asked(request.from(), at(tour.start()), request.time(), false, count())
          .flatMap(there -> {
            List<Itinerary> ways = ways(there);
            return ways.isEmpty() ? none(there) : with(ways, there.isWalkEstimated());
          });
    }

    private Mono<ExcursionOutcome> with(List<Itinerary> ways, boolean isWalkEstimated) {
      return Flux.fromIterable(ways)
          .concatMap(this::returning)
          .collectList()
          .map(all -> chosen(all, isWalkEstimated));
    }

    private Mono<ExcursionOutcome> returning(Itinerary there) {
      Duration stay = stay(there.end());
      Instant finish = there.end().plus(stay);
      Instant dayEnd = dayEnd(stay.compareTo(OVERNIGHT) < 0 ? there.end() : finish);
      return Mono.zip(next(finish, dayEnd), last(dayEnd))
          .map(ways -> joined(there, stay, ways.getT1(), ways.getT2()));
    }

    private ExcursionOutcome joined(
        Itinerary there, Duration stay, Optional<Itinerary> next, Optional<Itinerary> last) {
      Itinerary ride = last.filter(way -> !way.transitLegs().isEmpty()).orElse(null);
      if (next.isPresent()) {
        return planned(new Excursion(there, next.get(), stay, ride));
      }
      if (last.isEmpty()) {
        return new NoWayBack();
      }
      Excursion cut = new Excursion(there, last.get(), stay, ride);
      return cut.cut().compareTo(stay.dividedBy(2)) <= 0
          ? planned(cut)
          : new LastWayBackMissed(
              there.end(), last.get().start(), cut.cut(), last.get().start().minus(stay));
    }

    /** The way back that arrives first of those that leave from a time on, that day. */
    private Mono<Optional<Itinerary>> next(Instant from, Instant dayEnd) {
      return asked(at(tour.end()), request.to(), from, false, BACK_COUNT)
          .map(plan ->
              ways(plan).stream()
                  .filter(way -> !way.start().isBefore(from) && !way.end().isAfter(dayEnd))
                  .min(Comparator.comparing(Itinerary::end)));
    }

    private Mono<Optional<Itinerary>> last(Instant dayEnd) {
      Instant dayStart = dayEnd.minus(Duration.ofDays(1));
      return asked(at(tour.end()), request.to(), dayEnd, true, BACK_COUNT)
          .map(plan ->
              ways(plan).stream()
                  .filter(way -> !way.start().isBefore(dayStart))
                  .max(Comparator.comparing(Itinerary::start)));
    }

    /** To be back by a time: ways back, and to each the last way there before the tour. */
    Mono<ExcursionOutcome> backwards() {
      return asked(at(tour.end()), request.to(), request.time(), true, count())
          .flatMap(back -> {
            Instant dayEnd = dayEnd(request.time());
            Instant dayStart = dayEnd.minus(Duration.ofDays(1));
            List<Itinerary> ways =
                ways(back).stream().filter(way -> !way.start().isBefore(dayStart)).toList();
            return ways.isEmpty()
                ? Mono.just(new NoWayBack())
                : last(dayEnd)
                    .flatMapMany(last ->
                        Flux.fromIterable(ways)
                            .concatMap(way -> before(way, last.orElse(null), dayStart)))
                    .collectList()
                    .map(all -> chosen(all, back.isWalkEstimated()));
          });
    }

    /** The tour whole if a way comes early enough for it; else as much as there is time for. */
    private Mono<ExcursionOutcome> before(
        Itinerary back, @Nullable Itinerary last, Instant dayStart) {
      Itinerary ride = last == null || last.transitLegs().isEmpty() ? null : last;
      Instant usual = back.start().minus(wanted == null ? tour.duration() : wanted);
      Instant whole = beginBy(back.start(), usual);
      return begunBy(whole, back, ride, dayStart)
          .flatMap(found ->
              found instanceof NoWayThere && whole.isBefore(usual)
                  ? begunBy(usual, back, ride, dayStart)
                  : Mono.just(found));
    }

    /** Buses on a tour wait for nobody: who begins earlier by what is missing may still be late. */
    private Instant beginBy(Instant finish, Instant usual) {
      Instant begin = usual;
      for (int i = 0; i < BEGINNINGS_MAX; i++) {
        Duration missing = Duration.between(finish, begin.plus(stay(begin)));
        if (!missing.isPositive()) {
          return begin;
        }
        begin = begin.minus(missing);
      }
      return begin;
    }

    private Mono<ExcursionOutcome> begunBy(
        Instant begin, Itinerary back, @Nullable Itinerary ride, Instant dayStart) {
      return asked(request.from(), at(tour.start()), begin, true, BACK_COUNT)
          .map(plan ->
              ways(plan).stream()
                  .filter(way -> !way.start().isBefore(dayStart) && !way.end().isAfter(begin))
                  .map(there -> new Excursion(there, back, stay(there.end()), ride))
                  .min(
                      Comparator.comparing(Excursion::cut)
                          .thenComparing(each -> each.there().start(), Comparator.reverseOrder()))
                  .map(this::planned)
                  .orElseGet(() -> new NoWayThere(reason(plan))));
    }

    private ExcursionOutcome planned(Excursion excursion) {
      return new Planned(List.of(excursion), false);
    }

    private Mono<PlanOutcome.Planned> asked(
        Endpoint from, Endpoint to, Instant time, boolean isArrival, int count) {
      Optional<Itinerary> standing = Standing.still(from, to, time);
      if (standing.isPresent()) {
        return Mono.just(new PlanOutcome.Planned(List.of(standing.get()), null, null, null, false));
      }
      PlanRequest question =
          new PlanRequest(
              from,
              to,
              time,
              isArrival,
              count,
              List.of(),
              request.preferences(),
              request.language(),
              null);
      return planner
          .plan(question)
          .map(outcome -> {
            if (outcome instanceof PlanOutcome.Planned plan) {
              return plan;
            }
            throw new NotPlannedException(outcome);
          });
    }

    private Endpoint at(GeoPoint point) {
      return new Endpoint.At(point, tour.title());
    }

    private int count() {
      return Math.min(request.count(), WAYS_MAX);
    }
  }

  /** All that leave the tour whole; else those that cut it; else why there is none. */
  private static ExcursionOutcome chosen(List<ExcursionOutcome> all, boolean isWalkEstimated) {
    List<Excursion> found = new ArrayList<>();
    for (ExcursionOutcome each : all) {
      if (each instanceof Planned planned) {
        found.addAll(planned.excursions());
      }
    }
    if (found.isEmpty()) {
      return all.getFirst();
    }
    List<Excursion> whole = found.stream().filter(each -> each.cut().isZero()).toList();
    return new Planned(whole.isEmpty() ? found : whole, isWalkEstimated);
  }

  private static List<Itinerary> ways(PlanOutcome.Planned plan) {
    return plan.itineraries().stream().filter(way -> !way.isCanceled()).toList();
  }

  private static Mono<ExcursionOutcome> none(PlanOutcome.Planned plan) {
    return Mono.just(new NoWayThere(reason(plan)));
  }

  private static NoItinerary reason(PlanOutcome.Planned plan) {
    NoItinerary none = plan.none();
    return none == null ? new NoItinerary("NO_CONNECTION", null) : none;
  }

  /** The next 3 in the morning. */
  private Instant dayEnd(Instant at) {
    ZonedDateTime time = at.atZone(zone);
    ZonedDateTime turn = time.with(TURN);
    return (time.isBefore(turn) ? turn : turn.plusDays(1)).toInstant();
  }

  /** Leaves the questions when the planner has no answer; never leaves this class. */
  private static final class NotPlannedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient PlanOutcome outcome;

    NotPlannedException(PlanOutcome outcome) {
      super("not planned", null, false, false);
      this.outcome = outcome;
    }
  }
}
