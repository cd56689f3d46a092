package akatombo.gtfs.read;

import org.jspecify.annotations.Nullable;

/** A row of attributions.txt; ids are as they stand in the feed. */
public record AttributionRow(
    String organizationName,
    boolean isProducer,
    boolean isOperator,
    boolean isAuthority,
    @Nullable String agencyId,
    @Nullable String routeId,
    @Nullable String tripId,
    @Nullable String url,
    @Nullable String email,
    @Nullable String phone) {}
