package akatombo.buslocation.predict;

import java.time.LocalDate;

/**
 * One measured time, packed into a number that sorts by its seconds.
 *
 * @param seconds that it took, −3,600 to 29,167
 * @param day of the service date, counted from 2000
 * @param secondOfDay when it began, by the clock of the service date
 * @param late seconds behind the schedule when it began
 */
record Sample(int seconds, int day, int secondOfDay, int late, DayType dayType) {

  private static final long DAY_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int SECONDS_ZERO = 3_600;
  private static final int SECONDS_MAX = (1 << 15) - 1;
  private static final int LATE_ZERO = 1 << 12;
  private static final int LATE_MAX = (1 << 13) - 1;
  private static final int CLOCK_MAX = (1 << 17) - 1;
  private static final int DAY_MAX = (1 << 15) - 1;

  static Sample of(TripTimetable trip, long seconds, long secondOfDay, long late) {
    int day = Math.toIntExact(trip.date().date().toEpochDay() - DAY_ZERO);
    DayType dayType = DayType.of(trip.servedAs());
    return new Sample((int) seconds, day, (int) secondOfDay, (int) late, dayType);
  }

  long packed() {
    return clamped(seconds + SECONDS_ZERO, SECONDS_MAX) << 47
        | clamped(day, DAY_MAX) << 32
        | clamped(secondOfDay, CLOCK_MAX) << 15
        | clamped(late + LATE_ZERO, LATE_MAX) << 2
        | dayType.code();
  }

  static int seconds(long packed) {
    return (int) (packed >>> 47) - SECONDS_ZERO;
  }

  static int day(long packed) {
    return (int) (packed >>> 32) & DAY_MAX;
  }

  static int secondOfDay(long packed) {
    return (int) (packed >>> 15) & CLOCK_MAX;
  }

  static int late(long packed) {
    return ((int) (packed >>> 2) & LATE_MAX) - LATE_ZERO;
  }

  static DayType dayType(long packed) {
    return DayType.of((int) packed & 3);
  }

  /** Where in time a sample lies: what is oldest is forgotten first. */
  static long moment(long packed) {
    return packed >>> 15 & 0xffffffffL;
  }

  private static long clamped(int value, int max) {
    return Math.clamp(value, 0, max);
  }
}
