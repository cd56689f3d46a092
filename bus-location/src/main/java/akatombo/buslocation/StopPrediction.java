package akatombo.buslocation;

import akatombo.gtfs.StopId;
import java.time.Instant;

/**
 * When a trip is expected at one of its stops.
 *
 * @param position 0-based stop position in the trip's pattern
 * @param sequence stop_sequence of the feed
 * @param skipped whether the vehicle will pass without calling; the times are then the scheduled
 */
public record StopPrediction(
    int position,
    int sequence,
    StopId stopId,
    Instant arrival,
    Instant departure,
    boolean skipped) {}
