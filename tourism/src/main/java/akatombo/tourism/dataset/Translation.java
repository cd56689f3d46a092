package akatombo.tourism.dataset;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a row in the columns of a layout, whichever it came in. */
public final class Translation {

  private static final Pattern AUTHORITY =
      Pattern.compile("(東京都|北海道|京都府|大阪府|.{2,3}県)(.*)", Pattern.DOTALL);

  private final List<Field> target;

  public Translation(DatasetSchema schema, Layout layout) {
    this.target = schema.fields(layout);
  }

  /** The cells of the layout's columns, in their order. */
  public List<String> cells(ColumnMapping mapping, List<String> cells) {
    return target.stream()
        .map(field -> value(field.key(), key -> mapping.value(cells, key)))
        .toList();
  }

  /** The layouts cut the name of the authority and the address into different pieces. */
  private static String value(String key, Function<String, String> source) {
    String value = source.apply(key);
    if (!value.isEmpty()) {
      return value;
    }
    return switch (key) {
      case "authority" -> source.apply("prefecture") + source.apply("municipality");
      case "prefecture" -> authority(source.apply("authority"), 1);
      case "municipality" -> authority(source.apply("authority"), 2);
      case "address" ->
          source.apply("addressPrefecture")
              + source.apply("addressMunicipality")
              + source.apply("addressTown")
              + source.apply("addressBlock");
      default -> "";
    };
  }

  private static String authority(String name, int part) {
    Matcher matcher = AUTHORITY.matcher(name);
    if (matcher.matches()) {
      return matcher.group(part);
    }
    return part == 2 ? name : "";
  }
}
