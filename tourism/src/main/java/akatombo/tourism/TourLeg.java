package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * The way to the next waypoint: walked, as most do and without steps (X-T2), or by bus or train.
 *
 * @param ordinary null when it is not known
 * @param stepFree null when there is none or none is known
 * @param isRidden whether one takes a bus or train, so that no path is needed
 * @param isComputed whether the streets were searched for both, so that a missing one is none
 * @param ascents as somebody measured them, for paths that do not say theirs: no map has heights
 */
public record TourLeg(
    @Nullable WalkPath ordinary,
    @Nullable WalkPath stepFree,
    boolean isRidden,
    boolean isComputed,
    Ascents ascents) {

  public static final TourLeg UNKNOWN = new TourLeg(null, null);

  public TourLeg {
    ordinary = ordinary == null ? null : ordinary.orAscent(ascents.ordinary());
    stepFree = stepFree == null ? null : stepFree.orAscent(ascents.stepFree());
  }

  /** How many meters one climbs; null where nobody knows. */
  public record Ascents(@Nullable Integer ordinary, @Nullable Integer stepFree) {

    public static final Ascents UNKNOWN = new Ascents(null, null);
  }

  /** By bus or train. */
  public static final TourLeg RIDDEN = new TourLeg(null, null, true, false, Ascents.UNKNOWN);

  /** As somebody wrote it down. */
  public TourLeg(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree) {
    this(ordinary, stepFree, Ascents.UNKNOWN);
  }

  /** As somebody wrote it down who measured what one climbs. */
  public TourLeg(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree, Ascents ascents) {
    this(ordinary, stepFree, false, false, ascents);
  }

  /** As the streets say. */
  public static TourLeg computed(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree) {
    return new TourLeg(ordinary, stepFree, false, true, Ascents.UNKNOWN);
  }

  /** This leg with what the streets say wherever nobody drew a path. */
  public TourLeg orComputed(TourLeg computed) {
    return isRidden
        ? this
        : new TourLeg(
            drawn(ordinary) ? ordinary : computed.ordinary(),
            drawn(stepFree) ? stepFree : computed.stepFree(),
            false,
            computed.isComputed(),
            ascents);
  }

  /** Whether nothing is left to compute: both paths were drawn, or none is needed. */
  public boolean isComplete() {
    return isRidden || (drawn(ordinary) && drawn(stepFree));
  }

  private static boolean drawn(@Nullable WalkPath path) {
    return path != null && path.isDrawn();
  }
}
