package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * The way to the next waypoint: walked, as most do and without steps (X-T2), or by bus or train.
 *
 * @param ordinary null when it is not known
 * @param stepFree null when there is none or none is known
 * @param isRidden whether one takes a bus or train, so that no path is needed
 * @param isComputed whether the streets were searched for both, so that a missing one is none
 */
public record TourLeg(
    @Nullable WalkPath ordinary,
    @Nullable WalkPath stepFree,
    boolean isRidden,
    boolean isComputed) {

  public static final TourLeg UNKNOWN = new TourLeg(null, null);

  /** By bus or train. */
  public static final TourLeg RIDDEN = new TourLeg(null, null, true, false);

  /** As somebody wrote it down. */
  public TourLeg(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree) {
    this(ordinary, stepFree, false, false);
  }

  /** As the streets say. */
  public static TourLeg computed(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree) {
    return new TourLeg(ordinary, stepFree, false, true);
  }

  /** This leg with what the streets say wherever nobody drew a path. */
  public TourLeg orComputed(TourLeg computed) {
    return isRidden
        ? this
        : new TourLeg(
            drawn(ordinary) ? ordinary : computed.ordinary(),
            drawn(stepFree) ? stepFree : computed.stepFree(),
            false,
            computed.isComputed());
  }

  /** Whether nothing is left to compute: both paths were drawn, or none is needed. */
  public boolean isComplete() {
    return isRidden || (drawn(ordinary) && drawn(stepFree));
  }

  private static boolean drawn(@Nullable WalkPath path) {
    return path != null && path.isDrawn();
  }
}
