package akatombo.tourism.visit;

import akatombo.gtfs.Trip;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rides between home and elsewhere make possible at one stop: for somebody on the way out,
 * to board there, for somebody on the way home, to get off there. Times of the way home count
 * backwards, so that both are the same: the first is wanted that is known by a time, and is worth
 * most.
 */
final class ChangeOptions {

  /**
   * A ride between home and elsewhere.
   *
   * @param time out: when it arrives; home: when it leaves, negative
   * @param worth out: when one leaves home; home: when one is there, negative
   */
  record Reached(Ride ride, long time, long worth) {}

  /**
   * One and the change between it and this stop.
   *
   * @param usable from when on; where rules name vehicles, without the time of the change
   */
  record Option(Reached reached, Change change, long usable) {

    long worth() {
      return reached.worth;
    }
  }

  private final boolean isOutward;
  private final List<Option> special = new ArrayList<>();
  private List<Option> plain = new ArrayList<>();
  private long[] usable = {};

  ChangeOptions(boolean isOutward) {
    this.isOutward = isOutward;
  }

  /** The sooner first, of those the one that is worth more. */
  static int order(long time, long worth, long otherTime, long otherWorth) {
    int order = Long.compare(time, otherTime);
    return order == 0 ? Long.compare(otherWorth, worth) : order;
  }

  /** Those that are worth more than all that are known before. */
  static List<Reached> best(List<Reached> all) {
    all.sort((a, b) -> order(a.time, a.worth, b.time, b.worth));
    List<Reached> best = new ArrayList<>();
    for (Reached reached : all) {
      if (best.isEmpty() || reached.worth > best.getLast().worth) {
        best.add(reached);
      }
    }
    return best;
  }

  void add(Reached reached, Change change) {
    if (change.isPlain()) {
      plain.add(new Option(reached, change, reached.time + change.seconds()));
    } else {
      special.add(new Option(reached, change, reached.time));
    }
  }

  boolean isEmpty() {
    return plain.isEmpty() && special.isEmpty();
  }

  /** Keeps what is worth more than all that are usable before; nothing may be added any more. */
  void close() {
    plain.sort((a, b) -> order(a.usable, a.worth(), b.usable, b.worth()));
    List<Option> kept = new ArrayList<>();
    for (Option option : plain) {
      if (kept.isEmpty() || option.worth() > kept.getLast().worth()) {
        kept.add(option);
      }
    }
    plain = kept;
    usable = kept.stream().mapToLong(Option::usable).toArray();
  }

  /** The one that is worth most of those that may be used by a time with a trip; null for none. */
  @Nullable Option best(Trip trip, long time) {
    Option best = plainBy(time);
    for (Option option : special) {
      if ((best == null || option.worth() > best.worth()) && isUsable(option, trip, time)) {
        best = option;
      }
    }
    return best;
  }

  private boolean isUsable(Option option, Trip trip, long time) {
    Trip other = option.reached.ride.trip();
    long seconds =
        isOutward ? option.change.seconds(other, trip) : option.change.seconds(trip, other);
    return seconds != Change.IMPOSSIBLE && option.usable + seconds <= time;
  }

  private @Nullable Option plainBy(long time) {
    int low = 0;
    int high = usable.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (usable[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : plain.get(low - 1);
  }
}
