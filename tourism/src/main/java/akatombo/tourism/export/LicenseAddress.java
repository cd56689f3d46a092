package akatombo.tourism.export;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the terms of a license stand: schema.org wants an address, not an id. */
final class LicenseAddress {

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\\d\\.\\d)(?:-(JP))?");

  private static final Map<String, String> OTHERS =
      Map.of(
          "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
          "CC-PDM-1.0", "https://creativecommons.org/publicdomain/mark/1.0/",
          "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/");

  private LicenseAddress() {}

  /** The address; what has none stands as it is. */
  static String of(String license) {
    Matcher found = CREATIVE_COMMONS.matcher(license);
    if (!found.matches()) {
      return OTHERS.getOrDefault(license, license);
    }
    String country = found.group(3) == null ? "" : "jp/";
    return "https://creativecommons.org/licenses/%s/%s/%s"
        .formatted(found.group(1).toLowerCase(Locale.ROOT), found.group(2), country);
  }
}
