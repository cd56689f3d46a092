package akatombo.gtfs;

import org.jspecify.annotations.Nullable;

/**
 * A row of stops.txt: a stop or platform (標柱), a station, an entrance.
 *
 * @param index position in {@link Schedule#stops()}
 * @param point where it is; null only for generic nodes and boarding areas without coordinates
 */
public record Stop(
    int index,
    StopId id,
    String name,
    @Nullable String code,
    @Nullable String description,
    @Nullable GeoPoint point,
    LocationType locationType,
    @Nullable StopId parent,
    @Nullable String platformCode,
    @Nullable String zoneId,
    Accessibility wheelchair,
    @Nullable String url,
    @Nullable String levelId) {}
