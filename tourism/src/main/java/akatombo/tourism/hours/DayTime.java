package akatombo.tourism.hours;

import java.time.LocalDate;

/** A time of day in minutes after midnight, fixed or by the sun. */
sealed interface DayTime {

  int on(LocalDate day, Sun sun);

  /** May be above a day's minutes, for the end of a span. */
  record Fixed(int minutes) implements DayTime {
    @Override
    public int on(LocalDate day, Sun sun) {
      return minutes;
    }
  }

  /** As many minutes after (before, when negative) what the sun does. */
  record BySun(Sun.Event event, int offset) implements DayTime {
    @Override
    public int on(LocalDate day, Sun sun) {
      return sun.minutes(event, day) + offset;
    }
  }
}
