package akatombo.tourism;

import org.jspecify.annotations.Nullable;

/**
 * The way to the next waypoint, as most walk it and without steps (X-T2).
 *
 * @param ordinary null when it is not known, for example where one takes a bus
 * @param stepFree null when there is none or none is known
 */
public record TourLeg(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree) {

  public static final TourLeg UNKNOWN = new TourLeg(null, null);
}
