package akatombo.joints;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.routing.Endpoint;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.Leg;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.routing.StreetSurvey;
import akatombo.routing.TravelMode;
import akatombo.routing.WalkFacts;
import akatombo.tourism.LegEnds;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.WalkingWays;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Has the planner walk the legs of tours, and asks the map what one meets on the way. */
final class TourWalks implements WalkingWays {

  /** Nearer than this is the same place. */
  private static final double SAME_PLACE_METERS = 1;

  private final ItineraryPlanner planner;
  private final StreetSurvey survey;
  private final Clock clock;

  TourWalks(ItineraryPlanner planner, StreetSurvey survey, Clock clock) {
    this.planner = planner;
    this.survey = survey;
    this.clock = clock;
  }

  /** A line over the streets; {@code line} is empty where the planner found none. */
  private record Walked(List<GeoPoint> line, double meters, long seconds) {

    static final Walked NONE = new Walked(List.of(), 0, 0);
  }

  @Override
  public Mono<String> streets() {
    return survey.identity();
  }

  @Override
  public Mono<List<TourLeg>> between(List<LegEnds> legs) {
    return Flux.fromIterable(legs)
        .concatMap(ends -> Flux.concat(walk(ends, false), walk(ends, true)))
        .collectList()
        .flatMap(walks ->
            survey
                .along(walks.stream().map(Walked::line).toList())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no map of streets")))
                .map(facts -> legs(walks, facts)));
  }

  private Mono<Walked> walk(LegEnds ends, boolean isStepFree) {
    double meters = ends.from().metersTo(ends.to());
    if (meters < SAME_PLACE_METERS) {
      return Mono.just(new Walked(List.of(ends.from(), ends.to()), meters, 0));
    }
    PlanRequest request =
        new PlanRequest(
            new Endpoint.At(ends.from(), null),
            new Endpoint.At(ends.to(), null),
            clock.instant(),
            false,
            1,
            List.of(),
            new PlanPreferences(
                Set.of(TravelMode.WALK), isStepFree, PlanPreferences.WALK_METERS_PER_SECOND),
            Language.JAPANESE,
            null);
    return planner.plan(request).map(TourWalks::walked);
  }

  private static Walked walked(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Planned planned ->
          planned.isWalkEstimated()
              ? Walked.NONE
              : planned.itineraries().stream()
                  .findFirst()
                  .flatMap(itinerary -> onFoot(itinerary.legs()))
                  .orElse(Walked.NONE);
      case PlanOutcome.OutsideArea outside -> Walked.NONE;
      case PlanOutcome.OutsideValidity outside -> throw new IllegalStateException("no timetable");
      case PlanOutcome.Refused refused -> throw new IllegalStateException(refused.field());
      case PlanOutcome.Busy busy -> throw new IllegalStateException("the planner is busy");
      case PlanOutcome.Unavailable away -> throw new IllegalStateException("no planner answers");
    };
  }

  private static Optional<Walked> onFoot(List<Leg> legs) {
    if (legs.size() != 1 || legs.getFirst().mode() != TravelMode.WALK) {
      return Optional.empty();
    }
    Leg leg = legs.getFirst();
    List<GeoPoint> line = EncodedPolyline.decode(leg.geometry());
    long seconds = Duration.between(leg.start().effective(), leg.end().effective()).toSeconds();
    return line.size() < 2
        ? Optional.empty()
        : Optional.of(new Walked(line, leg.meters(), seconds));
  }

  private static List<TourLeg> legs(List<Walked> walks, List<WalkFacts> facts) {
    List<TourLeg> legs = new ArrayList<>();
    for (int i = 0; i < walks.size(); i += 2) {
      WalkFacts onWheels = facts.get(i + 1);
      boolean isStepFree = onWheels.stairs().isEmpty() && !onWheels.isBarred();
      legs.add(
          TourLeg.computed(
              path(walks.get(i), facts.get(i)),
              isStepFree ? path(walks.get(i + 1), onWheels) : null));
    }
    return legs;
  }

  private static @Nullable WalkPath path(Walked walked, WalkFacts facts) {
    if (walked.line().isEmpty()) {
      return null;
    }
    List<WalkPath.Stairs> stairs =
        facts.stairs().stream().map(it -> new WalkPath.Stairs(it.names(), it.steps())).toList();
    return new WalkPath(
        walked.line(),
        false,
        walked.meters(),
        Math.toIntExact(walked.seconds()),
        null,
        steps(facts),
        facts.steepestPercent(),
        facts.narrowestMeters(),
        facts.surface(),
        stairs,
        facts.toilets() == 0 ? null : Integer.valueOf(facts.toilets()),
        facts.benches() == 0 ? null : Integer.valueOf(facts.benches()));
  }

  /** All steps together; null when those of a flight were never counted. */
  private static @Nullable Integer steps(WalkFacts facts) {
    List<Integer> counted =
        facts.stairs().stream().map(WalkFacts.Stairs::steps).filter(Objects::nonNull).toList();
    return counted.size() < facts.stairs().size()
        ? null
        : Integer.valueOf(counted.stream().mapToInt(Integer::intValue).sum());
  }
}
