package akatombo.routing;

import akatombo.gtfs.Walking;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a passenger wants to travel.
 *
 * @param modes what may be used; empty means walking, all public transport and, where the city has
 *     it, reservation service
 * @param wheelchair whether everything must be accessible
 * @param walkMetersPerSecond walking speed
 */
public record PlanPreferences(
    Set<TravelMode> modes, boolean wheelchair, double walkMetersPerSecond) {

  /** Walking speed of a passenger who names none. */
  public static final double WALK_METERS_PER_SECOND = Walking.METERS_PER_SECOND;

  public static final PlanPreferences DEFAULT =
      new PlanPreferences(Set.of(), false, WALK_METERS_PER_SECOND);

  public PlanPreferences {
    modes = modes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modes));
  }
}
