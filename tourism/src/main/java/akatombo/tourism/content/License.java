package akatombo.tourism.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a medium may be used for: the licenses that are known here, by their SPDX ids if any. */
enum License {
  CC_BY_4("CC-BY-4.0"),
  CC_BY_SA_4("CC-BY-SA-4.0"),
  CC_BY_NC_4("CC-BY-NC-4.0"),
  CC_BY_NC_SA_4("CC-BY-NC-SA-4.0"),
  CC_BY_ND_4("CC-BY-ND-4.0"),
  CC_BY_NC_ND_4("CC-BY-NC-ND-4.0"),
  CC_BY_3("CC-BY-3.0"),
  CC_BY_SA_3("CC-BY-SA-3.0"),
  CC_BY_2_5("CC-BY-2.5"),
  CC_BY_SA_2_5("CC-BY-SA-2.5"),
  CC_BY_2_1_JP("CC-BY-2.1-JP"),
  CC_BY_SA_2_1_JP("CC-BY-SA-2.1-JP"),
  CC_BY_2("CC-BY-2.0"),
  CC_BY_SA_2("CC-BY-SA-2.0"),
  CC0("CC0-1.0", "CC0"),
  PUBLIC_DOMAIN("CC-PDM-1.0", "public domain", "パブリックドメイン"),
  ODBL("ODbL-1.0"),
  PUBLIC_DATA("PDL-1.0", "公共データ利用規約（第1.0版）"),
  GOVERNMENT("GJSTU-2.0", "政府標準利用規約（第2.0版）", "政府標準利用規約"),
  ALL_RIGHTS_RESERVED("all-rights-reserved", "無断転載禁止", "無断転載を禁じます");

  private static final String ADDRESS = "https://[^\\s<>\"]+";

  private final String id;

  /** A line for each of its names, plain. */
  private final String names;

  License(String id, String... others) {
    this.id = id;
    this.names =
        Stream.concat(Stream.of(id), Stream.of(others))
            .map(name -> line(plain(name)))
            .collect(Collectors.joining());
  }

  /**
   * The id of what somebody wrote, however it is spelled; the address of terms stands for itself.
   * Empty when nobody here knows it.
   */
  static Optional<String> idOf(String written) {
    if (written.matches(ADDRESS)) {
      return Optional.of(written);
    }
    String name = plain(written);
    return Arrays.stream(values())
        .filter(license -> license.names.contains(line(name)))
        .map(license -> license.id)
        .findFirst();
  }

  private static String line(String name) {
    return "\n" + name + "\n";
  }

  /** All ids, in one line. */
  static String all() {
    return Arrays.stream(values()).map(license -> license.id).collect(Collectors.joining(", "));
  }

  /** Without spaces, hyphens, brackets and capitals: CC BY 4.0 is CC-BY-4.0. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}.]", "");
  }
}
