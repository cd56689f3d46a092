package akatombo.tourism.office;

import akatombo.tourism.MediaUse;
import akatombo.tourism.PrivateHomes;
import akatombo.tourism.Tour;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.trigger.ZoneTrial;
import akatombo.tourism.trigger.ZoneTrial.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells the office where a phone would begin to tell otherwise than the tour is meant, and what
 * visitors do not get because it is too near to somebody's home.
 */
final class ZoneWarnings {

  private ZoneWarnings() {}

  /** What a walk through the zones of a tour finds, and what homes leave of it. */
  static List<Map<String, Object>> of(Tour tour, PrivateHomes homes) {
    List<Map<String, Object>> all = new ArrayList<>(nearHomes("", tour.media(), homes));
    for (int i = 0; i < tour.waypoints().size(); i++) {
      String pointer = "/waypoints/" + i;
      TriggerZone zone = tour.waypoints().get(i).trigger();
      if (zone != null && homes.disturbedBy(zone)) {
        all.add(
            nearHome(
                pointer + "/trigger",
                "人が住む家に近すぎるため、この範囲は公開されません（自動では話し始めません）。離すか、小さくしてください。",
                "Too near to somebody's home: visitors do not get this zone, and nothing is told"
                    + " by itself there. Move it away or make it smaller."));
      }
      all.addAll(nearHomes(pointer, tour.waypoints().get(i).media(), homes));
    }
    ZoneTrial.of(tour).forEach(finding -> all.add(written(finding, tour)));
    return all;
  }

  /** What of some media is to be looked at too near to somebody's home. */
  static List<Map<String, Object>> nearHomes(
      String pointer, List<MediaUse> media, PrivateHomes homes) {
    return IntStream.range(0, media.size())
        .filter(i -> homes.disturbedBy(media.get(i)))
        .mapToObj(i ->
            nearHome(
                pointer + "/media/" + i + "/overlay/point",
                "人が住む家に近すぎるため、公開されません。立つ場所を離してください。",
                "Too near to somebody's home: visitors do not get it. Have them stand farther"
                    + " away."))
        .toList();
  }

  private static Map<String, Object> nearHome(String pointer, String ja, String en) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", "near_home");
    json.put("pointer", pointer);
    Map<String, String> text = new LinkedHashMap<>();
    text.put("ja", ja);
    text.put("en", en);
    json.put("text", text);
    return json;
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
