package akatombo.status;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file or stream anybody may read.
 *
 * @param name by language
 * @param ttlSeconds how long a copy is good
 * @param license a name such as CC BY 4.0, or where it is said
 */
record Dataset(
    String id,
    String type,
    Map<String, String> name,
    String url,
    String mediaType,
    int ttlSeconds,
    @Nullable String version,
    @Nullable OffsetDateTime lastUpdated,
    @Nullable String sha256,
    String license) {

  static final String CC_BY = "CC BY 4.0";
}
