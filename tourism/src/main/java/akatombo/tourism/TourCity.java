package akatombo.tourism;

import akatombo.gtfs.Language;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tourism needs to know of the city.
 *
 * @param folder of tours, places and events the city brings along; null when it brings none
 * @param languages what texts are served in, the city's own first
 */
public record TourCity(@Nullable Path folder, ZoneId zone, List<Language> languages) {

  public TourCity {
    languages = List.copyOf(languages);
  }
}
