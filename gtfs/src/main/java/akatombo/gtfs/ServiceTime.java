package akatombo.gtfs;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/**
 * A time of a service day: seconds since "noon minus 12 h" of the service date, so it runs past
 * 24:00 and is right on days with a clock change (GTFS reference, field type Time).
 */
public record ServiceTime(int seconds) implements Comparable<ServiceTime> {

  /** Written {@code HH:MM:SS}, hours from 00 and past 24. */
  @Override
  public String toString() {
    int s = Math.abs(seconds);
    StringBuilder text = new StringBuilder(9).append(seconds < 0 ? "-" : "");
    appendTwoDigits(text, s / 3600).append(':');
    appendTwoDigits(text, s / 60 % 60).append(':');
    return appendTwoDigits(text, s % 60).toString();
  }

  @CanIgnoreReturnValue
  private static StringBuilder appendTwoDigits(StringBuilder text, int number) {
    return text.append(number < 10 ? "0" : "").append(number);
  }

  @Override
  public int compareTo(ServiceTime other) {
    return Integer.compare(seconds, other.seconds);
  }
}
