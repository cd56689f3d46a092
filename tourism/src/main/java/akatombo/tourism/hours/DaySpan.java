package akatombo.tourism.hours;

import java.time.LocalDate;

/**
 * A time of the day a rule names.
 *
 * @param isOpenEnded whether the end is a guess
 */
record DaySpan(DayTime from, DayTime to, boolean isOpenEnded) {

  static final int DAY = 24 * 60;

  /** Minutes of one day; past midnight when above {@link #DAY}. */
  record Minutes(int from, int to, boolean isGuess) {}

  /** Open at a time until nobody knows when: the reference's guess of how long. */
  static DaySpan openEnded(DayTime from, int minutes) {
    int to = minutes >= 22 * 60 ? minutes + 8 * 60 : minutes >= 17 * 60 ? minutes + 10 * 60 : DAY;
    return new DaySpan(from, new DayTime.Fixed(to), true);
  }

  boolean mayPassMidnight() {
    return !(to instanceof DayTime.Fixed end && end.minutes() <= DAY);
  }

  Minutes on(LocalDate day, Sun sun) {
    int start = from.on(day, sun);
    int end = to.on(day, sun);
    return new Minutes(start, end <= start ? end + DAY : end, isOpenEnded);
  }
}
