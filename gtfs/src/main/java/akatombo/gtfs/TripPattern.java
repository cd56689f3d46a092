package akatombo.gtfs;

import java.util.List;

/**
 * A distinct ordered list of stops with the trips that call at them in that order along one shape.
 *
 * @param index position in {@link Schedule#patterns()}
 * @param id stable within a feed version
 * @param stops one entry per stop position; a loop names a stop twice
 * @param trips by first departure
 */
public record TripPattern(
    int index,
    String id,
    RouteId routeId,
    int directionId,
    List<Stop> stops,
    List<Trip> trips,
    Shape shape) {}
