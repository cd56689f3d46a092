package akatombo.tourism.visit;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.Stop;
import akatombo.gtfs.Transfer;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Getting off at one stop and on at another. */
final class Change {

  /** Where no rule says otherwise, as the planner has it. */
  private static final long LEEWAY_SECONDS = 120;

  /** That one cannot change there. */
  static final long IMPOSSIBLE = -1;

  private final Stop from;
  private final Stop to;
  private final long without;
  private final long walkSeconds;
  private final List<Transfer> rules;
  private final boolean isPlain;
  private final long usual;

  /**
   * A change.
   *
   * @param isNear whether one may without a rule
   * @param walkSeconds from one to the other
   * @param rules of transfers.txt for these stops, the closest first (GTFS reference,
   *     transfers.txt: rows that name trips go before those with routes, and those before others)
   */
  Change(Stop from, Stop to, boolean isNear, long walkSeconds, List<Transfer> rules) {
    this.from = from;
    this.to = to;
    this.without = isNear ? walkSeconds + LEEWAY_SECONDS : IMPOSSIBLE;
    this.walkSeconds = walkSeconds;
    this.rules = List.copyOf(rules);
    this.isPlain = rules.stream().noneMatch(Change::isOfSome);
    this.usual = seconds(rule -> !isOfSome(rule));
  }

  Stop from() {
    return from;
  }

  Stop to() {
    return to;
  }

  /** Whether it takes the same time between all vehicles. */
  boolean isPlain() {
    return isPlain;
  }

  /** How long it takes at the least from one vehicle to another; {@link #IMPOSSIBLE}. */
  long seconds(Trip first, Trip then) {
    return seconds(rule ->
        isOf(first, rule.fromRoute(), rule.fromTrip())
            && isOf(then, rule.toRoute(), rule.toTrip()));
  }

  /** How long it takes at the least where no rule is of some vehicles; {@link #IMPOSSIBLE}. */
  long seconds() {
    return usual;
  }

  private long seconds(Predicate<Transfer> holds) {
    for (Transfer rule : rules) {
      if (holds.test(rule)) {
        return seconds(rule);
      }
    }
    return without;
  }

  private long seconds(Transfer rule) {
    Integer minimum = rule.minSeconds();
    return switch (rule.type()) {
      case IMPOSSIBLE -> IMPOSSIBLE;
      case STAY_SEATED -> 0;
      case TIMED -> walkSeconds;
      case MINIMUM_TIME -> minimum == null ? walkSeconds + LEEWAY_SECONDS : minimum;
      case RECOMMENDED, BOARD_AGAIN -> walkSeconds + LEEWAY_SECONDS;
    };
  }

  /** Whether a rule holds for some vehicles only. */
  private static boolean isOfSome(Transfer rule) {
    return rule.fromTrip() != null
        || rule.toTrip() != null
        || rule.fromRoute() != null
        || rule.toRoute() != null;
  }

  private static boolean isOf(Trip trip, @Nullable RouteId route, @Nullable TripId named) {
    return (route == null || route.equals(trip.routeId()))
        && (named == null || named.equals(trip.id()) || trip.id().isDepartureOf(named));
  }
}
