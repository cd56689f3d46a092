package akatombo.buslocation;

import akatombo.gtfs.CityArea;
import akatombo.gtfs.Language;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Port: what answers need to know of the city; {@code app} gives it from city.yaml.
 *
 * @param zone whose offset instants are written with
 * @param languages in which it speaks, its own first
 * @param source whose data it is by language, for example 見本データ; empty means the agencies'
 * @param area outside of which nothing is asked about
 */
public record CityView(
    ZoneId zone, List<Language> languages, SequencedMap<Language, String> source, CityArea area) {

  public CityView {
    languages = List.copyOf(languages);
    source = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(source));
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a city has a language");
    }
  }
}
