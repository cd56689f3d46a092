package akatombo.status;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
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

  private static final Map<String, String> LICENSES =
      Map.of(
          CC_BY,
          "https://creativecommons.org/licenses/by/4.0/",
          "CC BY-SA 4.0",
          "https://creativecommons.org/licenses/by-sa/4.0/",
          "CC0 1.0",
          "https://creativecommons.org/publicdomain/zero/1.0/",
          "ODbL 1.0",
          "https://opendatacommons.org/licenses/odbl/1-0/");

  /** Where the license can be read; empty when it is no license but a hint. */
  Optional<String> licenseAddress() {
    return license.startsWith("https://")
        ? Optional.of(license)
        : Optional.ofNullable(LICENSES.get(license));
  }
}
