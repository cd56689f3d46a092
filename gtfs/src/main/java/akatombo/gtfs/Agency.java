package akatombo.gtfs;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A row of agency.txt. */
public record Agency(
    AgencyId id,
    String name,
    String url,
    ZoneId timezone,
    @Nullable String lang,
    @Nullable String phone,
    @Nullable String fareUrl,
    @Nullable String email) {}
