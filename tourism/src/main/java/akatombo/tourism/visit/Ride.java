package akatombo.tourism.visit;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;

/**
 * A seat from one stop to another.
 *
 * @param position of {@code board} along the trip, counted from 0
 */
public record Ride(
    Schedule schedule,
    Trip trip,
    TripOnDate onDate,
    int position,
    Stop board,
    Stop alight,
    Instant departure,
    Instant arrival) {}
