package akatombo.simulator;

import java.util.SplittableRandom;

/** The delay of a vehicle as it wanders from stop to stop; positive when late. */
final class DelayWalk {

  private static final double EARLY_SHARE = 0.15;
  private static final double EARLY_MAX_SECONDS = 60;
  private static final double LATE_MAX_SECONDS = 360;
  private static final double PULL = 0.25;
  private static final double STEP_SECONDS = 15;

  private final SplittableRandom random;
  private final double target;
  private double delay;

  DelayWalk(SplittableRandom random) {
    this.random = random;
    double share = random.nextDouble();
    this.target =
        random.nextDouble() < EARLY_SHARE
            ? -EARLY_MAX_SECONDS * share
            : LATE_MAX_SECONDS * share * share;
  }

  /** Nobody leaves the first stop early, and a late vehicle takes its delay along. */
  double atFirst(double carried) {
    delay = Math.max(carried, random.nextDouble() * STEP_SECONDS);
    return delay;
  }

  /**
   * At the next stop.
   *
   * @param reached the delay at the stop before, which may be more than was meant
   */
  double next(double reached) {
    delay = reached + PULL * (target - reached) + random.nextGaussian() * STEP_SECONDS;
    if (reached <= LATE_MAX_SECONDS) {
      delay = Math.min(delay, LATE_MAX_SECONDS);
    }
    delay = Math.max(delay, -EARLY_MAX_SECONDS);
    return delay;
  }
}
