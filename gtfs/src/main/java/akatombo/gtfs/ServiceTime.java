package akatombo.gtfs;

/**
 * A time of a service day: seconds since "noon minus 12 h" of the service date, so it runs past
 * 24:00 and is right on days with a clock change (GTFS reference, field type Time).
 */
public record ServiceTime(int seconds) implements Comparable<ServiceTime> {

  /** Written {@code HH:MM:SS}, hours from 00 and past 24. */
  @Override
  public String toString() {
    int s = Math.abs(seconds);
    return "%s%02d:%02d:%02d".formatted(seconds < 0 ? "-" : "", s / 3600, s / 60 % 60, s % 60);
  }

  @Override
  public int compareTo(ServiceTime other) {
    return Integer.compare(seconds, other.seconds);
  }
}
