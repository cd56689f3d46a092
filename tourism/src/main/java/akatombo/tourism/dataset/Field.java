package akatombo.tourism.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column says, whatever it is called.
 *
 * @param key our name of it
 * @param placeIn2017 from 1; 0 when that layout has no such column
 * @param nameIn2017 null when that layout has no such column
 * @param nameIn2023 null when that layout has no such column
 * @param synonyms names that cities use instead
 */
public record Field(
    String key,
    Type type,
    int placeIn2017,
    @Nullable String nameIn2017,
    @Nullable String nameIn2023,
    List<String> synonyms) {

  public static final String ID = "id";
  public static final String NAME = "name";

  public Field {
    synonyms = List.copyOf(synonyms);
  }

  /** What the values look like. */
  public enum Type {
    ID,
    NAME,
    KANA,
    TEXT,
    LATITUDE,
    LONGITUDE,
    NUMBER,
    DATE,
    TIME,
    DAYS,
    PHONE,
    URL,
    FLAG
  }

  /** The column's name in a layout; null when it has no such column. */
  public @Nullable String nameIn(Layout layout) {
    return switch (layout) {
      case RECOMMENDED_2017 -> nameIn2017;
      case STANDARD_2023 -> nameIn2023;
    };
  }

  /** The name to show: that of the newest layout that has one. */
  public String title() {
    if (nameIn2023 != null) {
      return nameIn2023;
    }
    return nameIn2017 != null ? nameIn2017 : key;
  }
}
