package akatombo.routing.web;

import akatombo.gtfs.EncodedPolyline;
import akatombo.routing.web.PlanAnswer.ItineraryJson;
import akatombo.routing.web.PlanAnswer.LegJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Itineraries as a GeoJSON feature collection (RFC 7946), one line for each leg. */
final class GeoJson {

  private GeoJson() {}

  static Map<String, Object> of(PlanAnswer answer) {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features(answer.itineraries()));
    collection.put("data", answer.data());
    put(collection, "next", answer.next());
    put(collection, "prev", answer.prev());
    return collection;
  }

  static Map<String, Object> of(RefreshAnswer answer) {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features(List.of(answer.itinerary())));
    collection.put("data", answer.data());
    return collection;
  }

  private static List<Map<String, Object>> features(List<ItineraryJson> itineraries) {
    List<Map<String, Object>> features = new ArrayList<>();
    for (ItineraryJson itinerary : itineraries) {
      for (int i = 0; i < itinerary.legs().size(); i++) {
        features.add(feature(itinerary, i, itinerary.legs().get(i)));
      }
    }
    return features;
  }

  private static Map<String, Object> feature(ItineraryJson itinerary, int index, LegJson leg) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("itineraryId", itinerary.id());
    properties.put("leg", index);
    properties.put("mode", leg.mode());
    properties.put("start", leg.start());
    properties.put("end", leg.end());
    properties.put("live", leg.live());
    properties.put("delaySeconds", leg.delaySeconds());
    put(properties, "route", leg.route());
    put(properties, "headsign", leg.headsign());
    properties.put("from", leg.from());
    properties.put("to", leg.to());
    List<List<Double>> line =
        EncodedPolyline.decode(leg.geometry()).stream()
            .map(point -> List.of(point.lon(), point.lat()))
            .toList();
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", Map.of("type", "LineString", "coordinates", line));
    feature.put("properties", properties);
    return feature;
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }
}
