package akatombo.tourism.office;

import akatombo.tourism.Tour;
import akatombo.tourism.trigger.ZoneTrial;
import akatombo.tourism.trigger.ZoneTrial.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the office where a phone would begin to tell otherwise than the tour is meant. */
final class ZoneWarnings {

  private ZoneWarnings() {}

  /** What a walk through the zones of a tour finds. */
  static List<Map<String, Object>> of(Tour tour) {
    return ZoneTrial.of(tour).stream().map(finding -> written(finding, tour)).toList();
  }

  private static Map<String, Object> written(Finding finding, Tour tour) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.trouble().name().toLowerCase(Locale.ROOT));
    json.put("pointer", "/waypoints/" + finding.waypoint() + "/trigger");
    String poi = tour.waypoints().get(finding.waypoint()).poi().text();
    String other = tour.waypoints().get(finding.other()).poi().text();
    Map<String, String> text = new LinkedHashMap<>();
    switch (finding.trouble()) {
      case NOT_TOLD -> {
        text.put("ja", "%sまで歩いても、話し始めません。範囲を広げるか、ほかの範囲から離してください。".formatted(poi));
        text.put(
            "en",
            "%s is not told when one walks there: make its zone larger, or farther from others."
                .formatted(poi));
      }
      case OUT_OF_ORDER -> {
        text.put("ja", "%sの前に、後の%sが話し始めます。".formatted(poi, other));
        text.put("en", "%s, which comes later, is told before %s.".formatted(other, poi));
      }
      case AT_ONCE -> {
        text.put("ja", "%sの直後に%sが話し始めます。範囲が重なっています。".formatted(other, poi));
        text.put("en", "%s is told right after %s: their zones overlap.".formatted(poi, other));
      }
    }
    json.put("text", text);
    return json;
  }
}
