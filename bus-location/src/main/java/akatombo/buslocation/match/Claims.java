package akatombo.buslocation.match;

/** Which trips other vehicles run. */
@FunctionalInterface
public interface Claims {

  /** What {@link #of} gives for a trip nobody runs. */
  double FREE = Double.NEGATIVE_INFINITY;

  /** How likely another vehicle made it that it runs the trip, as the log of odds. */
  double of(TripRun run);
}
