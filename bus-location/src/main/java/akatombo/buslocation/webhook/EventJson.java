package akatombo.buslocation.webhook;

import akatombo.buslocation.watch.VehicleEvent;
import akatombo.buslocation.webhook.EventStore.LoggedEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as its log, its list and its receivers have it. */
final class EventJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private EventJson() {}

  static String facts(VehicleEvent event) {
    return MAPPER.writeValueAsString(event.sortedFacts());
  }

  static Map<String, Object> of(LoggedEvent event, ZoneId zone) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", "evt_" + event.id());
    json.put("type", event.type());
    json.put("vehicleId", event.vehicleId().text());
    json.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at().atZone(zone)));
    JsonNode facts = MAPPER.readTree(event.facts());
    json.put("facts", facts);
    return json;
  }

  /** The body of a message; the same event has the same body at every attempt. */
  static String payload(LoggedEvent event, ZoneId zone) {
    return MAPPER.writeValueAsString(of(event, zone));
  }
}
