package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * The way to the next waypoint, as most walk it and without steps (X-T2).
 *
 * @param ordinary null when it is not known, for example where one takes a bus
 * @param stepFree null when there is none or none is known
 * @param isComputed whether the streets were searched for both, so that a missing one is none
 */
public record TourLeg(
    @Nullable WalkPath ordinary, @Nullable WalkPath stepFree, boolean isComputed) {

  public static final TourLeg UNKNOWN = new TourLeg(null, null);

  /** As somebody wrote it down. */
  public TourLeg(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree) {
    this(ordinary, stepFree, false);
  }

  /** This leg with what the streets say wherever nobody drew a path. */
  public TourLeg orComputed(TourLeg computed) {
    return new TourLeg(
        drawn(ordinary) ? ordinary : computed.ordinary(),
        drawn(stepFree) ? stepFree : computed.stepFree(),
        computed.isComputed());
  }

  /** Whether both paths were drawn, so that nothing is left to compute. */
  public boolean isDrawn() {
    return drawn(ordinary) && drawn(stepFree);
  }

  private static boolean drawn(@Nullable WalkPath path) {
    return path != null && path.isDrawn();
  }
}
