package akatombo.routing;

import akatombo.gtfs.Language;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The city as this module needs to know it; app gives it.
 *
 * @param zone in which times without an offset are and all times are shown
 * @param languages texts are served in, the city's own first
 * @param source what every answer says of where its data is from, for example that it is a sample;
 *     without one the agencies are named
 */
public record PlanningArea(
    ZoneId zone, List<Language> languages, SequencedMap<Language, String> source) {

  public PlanningArea {
    languages = List.copyOf(languages);
    source = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(source));
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a city has a language");
    }
  }
}
