package akatombo.gtfs;

import java.time.Duration;

/**
 * How passengers walk where nobody says otherwise. One place for all: what a list of tours calls
 * within reach is what a plan walks.
 */
public final class Walking {

  /** To and from a stop. */
  public static final Duration TO_STOP_MAX = Duration.ofMinutes(15);

  /** All the way, with no vehicle. */
  public static final Duration ALL_THE_WAY_MAX = Duration.ofMinutes(30);

  public static final double METERS_PER_SECOND = 1.2;

  /** A way along streets is about this many times as long as the straight line. */
  public static final double DETOUR = 1.25;

  private Walking() {}

  /** The time for a distance by air, about. */
  public static Duration time(double metersByAir) {
    return Duration.ofSeconds(Math.round(metersByAir * DETOUR / METERS_PER_SECOND));
  }

  /** The distance by air that one walks in a time, about. */
  public static double metersByAir(Duration time) {
    return time.toSeconds() * METERS_PER_SECOND / DETOUR;
  }
}
