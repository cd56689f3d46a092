package akatombo.gtfs;

import org.jspecify.annotations.Nullable;

/**
 * A rule of transfers.txt between two stops or stations, or two trips.
 *
 * @param from null where only the trips are named
 * @param to null where only the trips are named
 * @param fromRoute null for any
 * @param toRoute null for any
 * @param fromTrip as trips.txt names it; null for any
 * @param toTrip as trips.txt names it; null for any
 * @param minSeconds min_transfer_time; null for none
 */
public record Transfer(
    @Nullable StopId from,
    @Nullable StopId to,
    @Nullable RouteId fromRoute,
    @Nullable RouteId toRoute,
    @Nullable TripId fromTrip,
    @Nullable TripId toTrip,
    Type type,
    @Nullable Integer minSeconds) {

  /** transfer_type, in its order. */
  public enum Type {
    /** A good place to change. */
    RECOMMENDED,
    /** The second vehicle waits for the first. */
    TIMED,
    /** It takes {@link Transfer#minSeconds()}. */
    MINIMUM_TIME,
    /** One cannot change there. */
    IMPOSSIBLE,
    /** One may stay on board: the vehicle goes on as the other trip. */
    STAY_SEATED,
    /** The vehicle goes on as the other trip, but one has to get off and on again. */
    BOARD_AGAIN
  }
}
