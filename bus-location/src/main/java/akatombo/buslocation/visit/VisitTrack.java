package akatombo.buslocation.visit;

import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far along one trip a vehicle's stop visits have been recorded; immutable.
 *
 * @param meters the farthest it has been along the path
 * @param at when it was last seen to have come that far
 * @param next 0-based position of the first stop it has not left
 * @param arrivedAt when it came to that stop; null while it has not
 */
public record VisitTrack(
    TripOnDate trip, double meters, Instant at, int next, @Nullable Instant arrivedAt) {}
