package akatombo.gtfs.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/** The dates on which one service runs, one bit a day. */
public final class ActiveDays {

  /** No day at all. */
  public static final ActiveDays NONE = new ActiveDays(0, new long[0]);

  /** Feeds that mean "for ever" write 9999: a calendar ends this long after it starts. */
  private static final int MAX_DAYS = 300 * 366;

  private final int firstEpochDay;
  private final long[] bits;

  private ActiveDays(int firstEpochDay, long[] bits) {
    this.firstEpochDay = firstEpochDay;
    this.bits = bits;
  }

  /**
   * These weekdays from the first to the last date, both included; none when last is earlier.
   *
   * @param last cut off 300 years after the first
   */
  public static ActiveDays weekly(Set<DayOfWeek> weekdays, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      return NONE;
    }
    int days = (int) Math.min(MAX_DAYS, last.toEpochDay() - first.toEpochDay() + 1);
    BitSet active = new BitSet(days);
    DayOfWeek weekday = first.getDayOfWeek();
    for (int day = 0; day < days; day++) {
      if (weekdays.contains(weekday)) {
        active.set(day);
      }
      weekday = weekday.plus(1);
    }
    return of(Math.toIntExact(first.toEpochDay()), active);
  }

  /** These days with some added and then some removed (calendar_dates.txt). */
  public ActiveDays except(Collection<LocalDate> added, Collection<LocalDate> removed) {
    if (added.isEmpty() && removed.isEmpty()) {
      return this;
    }
    int start = isEmpty() ? Integer.MAX_VALUE : first();
    for (LocalDate date : added) {
      start = Math.min(start, Math.toIntExact(date.toEpochDay()));
    }
    if (start == Integer.MAX_VALUE) {
      return NONE;
    }
    BitSet active = new BitSet();
    BitSet mine = BitSet.valueOf(bits);
    for (int bit = mine.nextSetBit(0); bit >= 0; bit = mine.nextSetBit(bit + 1)) {
      active.set(firstEpochDay + bit - start);
    }
    for (LocalDate date : added) {
      active.set(Math.toIntExact(date.toEpochDay() - start));
    }
    for (LocalDate date : removed) {
      int bit = Math.toIntExact(date.toEpochDay() - start);
      if (bit >= 0) {
        active.clear(bit);
      }
    }
    return of(start, active);
  }

  private static ActiveDays of(int firstEpochDay, BitSet active) {
    int skip = active.nextSetBit(0);
    return skip < 0
        ? NONE
        : new ActiveDays(firstEpochDay + skip, active.get(skip, active.length()).toLongArray());
  }

  /** Whether there is no day. */
  public boolean isEmpty() {
    return bits.length == 0;
  }

  /** Whether the service runs on that day. */
  public boolean contains(int epochDay) {
    int bit = epochDay - firstEpochDay;
    return bit >= 0 && bit >> 6 < bits.length && (bits[bit >> 6] >>> bit & 1) != 0;
  }

  /** The first day, as an epoch day; meaningless when empty. */
  public int first() {
    return firstEpochDay;
  }

  /** The last day, as an epoch day; meaningless when empty. */
  public int last() {
    int word = bits.length - 1;
    return firstEpochDay + (word << 6) + 63 - Long.numberOfLeadingZeros(bits[word]);
  }

  /** How many days. */
  public int count() {
    return BitSet.valueOf(bits).cardinality();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActiveDays that
        && firstEpochDay == that.firstEpochDay
        && Arrays.equals(bits, that.bits);
  }

  @Override
  public int hashCode() {
    return 31 * firstEpochDay + Arrays.hashCode(bits);
  }
}
