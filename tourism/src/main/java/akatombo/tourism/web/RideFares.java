package akatombo.tourism.web;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import akatombo.tourism.TourFare;
import akatombo.tourism.TourTransport;
import akatombo.tourism.visit.Ride;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What rides cost, learned of the planner once for each route between two stops. One answer at a
 * time asks, for a few rides only: the planner is there for passengers first.
 */
final class RideFares {

  private static final Logger LOG = LoggerFactory.getLogger(RideFares.class);
  private static final int QUESTIONS_MAX = 4;
  private static final int KNOWN_MAX = 50_000;
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Duration REST = Duration.ofSeconds(30);

  private final TourTransport transport;
  private final AtomicBoolean isAsking = new AtomicBoolean();
  private volatile Known known = new Known(Schedules.NONE, Map.of());
  private volatile long restUntil = System.nanoTime();

  RideFares(TourTransport transport) {
    this.transport = transport;
  }

  private record Key(RouteId route, StopId board, StopId alight) {

    static Key of(Ride ride) {
      return new Key(ride.trip().routeId(), ride.board().id(), ride.alight().id());
    }
  }

  private record Known(Schedules of, Map<Key, List<TourFare>> fares) {}

  /** The fares for one answer from these timetables. */
  Asked asked(Schedules schedules) {
    Known now = known;
    if (now.of() != schedules || now.fares().size() > KNOWN_MAX) {
      now = new Known(schedules, new ConcurrentHashMap<>());
      known = now;
    }
    return new Asked(now.fares());
  }

  /** One answer's rides. */
  final class Asked {

    private final Map<Key, List<TourFare>> fares;
    private final Map<Key, Ride> missing = new LinkedHashMap<>();

    private Asked(Map<Key, List<TourFare>> fares) {
      this.fares = fares;
    }

    /** What a ride costs, empty when the feed does not say; null while nobody has asked. */
    @Nullable List<TourFare> of(Ride ride) {
      List<TourFare> fare = fares.get(Key.of(ride));
      if (fare == null) {
        missing.putIfAbsent(Key.of(ride), ride);
      }
      return fare;
    }

    /** Asks for some that are missing; true when the answer is to be written again. */
    Mono<Boolean> learn() {
      if (missing.isEmpty()
          || System.nanoTime() - restUntil < 0
          || !isAsking.compareAndSet(false, true)) {
        return Mono.just(false);
      }
      return Flux.fromIterable(List.copyOf(missing.values()))
          .take(QUESTIONS_MAX)
          .concatMap(ride ->
              transport
                  .fares(ride.board().id(), ride.alight().id(), ride.onDate(), ride.departure())
                  .doOnNext(fare -> fares.put(Key.of(ride), fare)))
          .then(Mono.just(true))
          .timeout(PATIENCE)
          .onErrorResume(failure -> {
            restUntil = System.nanoTime() + REST.toNanos();
            LOG.debug("fares of rides are asked for later: {}", failure.toString());
            return Mono.just(true);
          })
          .doFinally(signal -> isAsking.set(false));
    }
  }
}
