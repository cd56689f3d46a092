package akatombo.tourism.dataset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names of columns comparable: one width, one case, no spaces. */
final class ColumnName {

  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\uFEFF\"*※◎〇●]+");

  private ColumnName() {}

  static String comparable(String name) {
    return IGNORED
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
