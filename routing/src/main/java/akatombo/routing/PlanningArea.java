package akatombo.routing;

import akatombo.gtfs.Language;
import java.time.ZoneId;
import java.util.List;

/**
 * The city as this module needs to know it; app gives it.
 *
 * @param zone in which times without an offset are and all times are shown
 * @param languages texts are served in, the city's own first
 */
public record PlanningArea(ZoneId zone, List<Language> languages) {

  public PlanningArea {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a city has a language");
    }
  }
}
