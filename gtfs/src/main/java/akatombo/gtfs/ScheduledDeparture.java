package akatombo.gtfs;

import java.time.Instant;

/**
 * A trip calling at a stop on a service date.
 *
 * @param stop the stop itself (a platform when a station was asked)
 * @param position 0-based stop position in the trip's pattern
 */
public record ScheduledDeparture(
    Trip trip,
    ServiceDate serviceDate,
    Stop stop,
    int position,
    Instant arrival,
    Instant departure) {}
