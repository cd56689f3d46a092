package akatombo.gtfs;

import org.jspecify.annotations.Nullable;

/**
 * A row of trips.txt; a trip of frequencies.txt appears once per departure.
 *
 * @param index position in {@link Schedule#trips()}
 * @param patternIndex position of its pattern in {@link Schedule#patterns()}; −1 for a trip without
 *     timed stops (a Flex trip)
 */
public record Trip(
    int index,
    TripId id,
    RouteId routeId,
    ServiceId serviceId,
    int patternIndex,
    @Nullable String headsign,
    @Nullable String shortName,
    int directionId,
    @Nullable BlockId blockId,
    @Nullable String shapeId,
    Accessibility wheelchair) {}
