package akatombo.city;

import akatombo.gtfs.GeoPoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that the city folder names in {@code places.tsv}.
 *
 * @param name in the city's own language
 * @param reading of the name in kana, where known
 * @param translations of the name by language tag
 * @param aliases other names and readings people look for
 * @param isApproximate whether only the middle of its town is known, not its own position
 */
public record CityPlace(
    String id,
    Kind kind,
    String name,
    @Nullable String reading,
    Map<String, String> translations,
    List<String> aliases,
    GeoPoint point,
    boolean isApproximate) {

  public CityPlace {
    translations = Map.copyOf(translations);
    aliases = List.copyOf(aliases);
  }

  /** What a place is. */
  public enum Kind {
    TOWN,
    SIGHT
  }
}
