package akatombo.tourism;

import akatombo.gtfs.CityArea;
import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tourism needs to know of the city.
 *
 * @param folder of tours, places and events the city brings along; null when it brings none
 * @param languages what texts are served in, the city's own first
 * @param area outside of which nothing is asked about
 */
public record TourCity(
    @Nullable Path folder, ZoneId zone, List<Language> languages, CityArea area) {

  private static final Language EASY_JAPANESE = new Language("ja-x-easy");

  public TourCity {
    languages = List.copyOf(languages);
  }

  /** The languages a visitor may ask for: the city's, and easy Japanese. */
  public OfferedLanguages offered() {
    return new OfferedLanguages(
        Stream.concat(languages.stream(), Stream.of(EASY_JAPANESE)).distinct().toList());
  }
}
