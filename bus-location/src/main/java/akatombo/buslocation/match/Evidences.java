package akatombo.buslocation.match;

import akatombo.buslocation.match.Line.Pass;

/**
 * What a movement says of a vehicle on a line, as the log of odds against one that is there by
 * chance. The numbers are the same for every feed.
 */
final class Evidences {

  /** So near its first or last stop a run begins or ends. */
  static final double TERMINAL_METERS = 100;

  /** More evidence than this is not kept, so that a change of mind takes minutes at most. */
  static final double SCORE_MAX = 6;

  /** A story this unlikely is dropped. */
  static final double SCORE_MIN = -6;

  /** What a line must overcome: most vehicles near a line at a moment are there by chance. */
  static final double AT_FIRST = -2;

  /** For a story that begins where and when a run does. */
  static final double FROM_TERMINAL = 2;

  /** Below this a vehicle has not moved: GPS noise alone. */
  static final double MOVED_METERS = 25;

  private static final double FULL_MOVE_METERS = 90;
  private static final double OFFSET_SIGMA = 38;
  private static final double WORST = -3;
  private static final double NOISE_METERS = 50;
  private static final double METERS_PER_LACK = 35;
  private static final double LACK_MAX = 4;
  private static final double PLAIN_SPEED = 22;
  static final double SPEED_MAX = 42;
  private static final double LATE_SCALE = 240;
  private static final double LATE_START_SCALE = 150;
  private static final double EARLY_SCALE = 100;

  private Evidences() {}

  /** For a distance from the line, after a move of so many meters. */
  static double ofOffset(double misfit, double moved) {
    double fit = Math.max(WORST, 1 - misfit * misfit / (OFFSET_SIGMA * OFFSET_SIGMA));
    double share = Math.min(1, moved / FULL_MOVE_METERS);
    return fit > 0 ? fit * share : fit * Math.max(0.15, share);
  }

  /**
   * For the distance covered along the line against the one covered on the ground; minus infinity
   * when no vehicle is that fast.
   */
  static double ofProgress(double along, double moved, long seconds) {
    if (along > 150 + SPEED_MAX * seconds) {
      return Double.NEGATIVE_INFINITY;
    }
    double lack = moved - along - NOISE_METERS;
    if (lack > 0) {
      return -Math.min(LACK_MAX, lack / METERS_PER_LACK);
    }
    double speed = along / Math.max(1, seconds);
    double excess = along - 1.5 * moved - 2 * NOISE_METERS;
    return -(excess > 0 ? Math.min(2, excess / 200) : 0)
        - (speed > PLAIN_SPEED ? (speed - PLAIN_SPEED) / 5 : 0);
  }

  /** For the direction a vehicle says it drives in. */
  static double ofBearing(Pass pass, double bearingDegrees) {
    double radians = Math.toRadians(bearingDegrees);
    double cos = pass.alignment(Math.sin(radians), Math.cos(radians));
    return cos < -0.5 ? -0.7 : cos > 0.7 ? 0.1 : 0;
  }

  /**
   * For being so many seconds late, or early when negative; near its first stop a bus is rarely
   * late.
   */
  static double ofDeviation(double seconds, boolean atStart) {
    double late = atStart ? LATE_START_SCALE : LATE_SCALE;
    double scaled = seconds >= 0 ? seconds / late : seconds / EARLY_SCALE;
    return -Math.log1p(scaled * scaled);
  }
}
