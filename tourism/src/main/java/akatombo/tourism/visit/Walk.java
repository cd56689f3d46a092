package akatombo.tourism.visit;

import java.time.Duration;

/** How long one walks where only the distance by air is known. */
public final class Walk {

  /** Farther than this one would rather take the bus. */
  public static final double METERS_MAX = 1_000;

  /** Streets are so much longer than the air. */
  private static final double DETOUR = 1.3;

  private static final double METERS_PER_SECOND = 1.2;

  private Walk() {}

  /** The way by street, about. */
  public static double meters(double byAir) {
    return byAir * DETOUR;
  }

  /** The time for it. */
  public static Duration time(double byAir) {
    return Duration.ofSeconds(Math.round(meters(byAir) / METERS_PER_SECOND));
  }
}
