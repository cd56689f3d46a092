package akatombo.routing.planner;

import akatombo.gtfs.Walking;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The planner's three configuration files, as text. */
final class OtpConfig {

  static final String STREETS_FILE = "streets.osm.pbf";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private OtpConfig() {}

  /** The name of a feed's zip in the graph folder; must hold "gtfs". */
  static String feedFile(int index) {
    return "feed-" + index + ".gtfs.zip";
  }

  /** Features that are off or on otherwise (otp-config.json). */
  static String features() {
    return json(
        Map.of(
            "otpFeatures",
            object(
                "ActuatorAPI", true,
                "DebugUi", false,
                "FaresV2", true,
                "FlexRouting", true,
                "TransmodelGraphQlApi", false)));
  }

  /** What goes into the graph (build-config.json). */
  static String build(List<PlannerFeed> feeds, ServiceWindow window) {
    ZoneId zone = feeds.getFirst().zone();
    List<Object> transit = new ArrayList<>();
    for (int i = 0; i < feeds.size(); i++) {
      transit.add(object("type", "gtfs", "feedId", feeds.get(i).feedId(), "source", feedFile(i)));
    }
    return json(
        object(
            "transitModelTimeZone", zone.getId(),
            "osmDefaults", object("timeZone", zone.getId(), "osmTagMapping", "default"),
            "transitServiceStart", window.first().toString(),
            "transitServiceEnd", window.last().toString(),
            "osm", List.of(object("source", STREETS_FILE)),
            "transitFeeds", transit,
            "maxTransferDuration", "PT20M",
            "dataImportReport", false));
  }

  /** How it searches and where live times come from (router-config.json). */
  static String router(PlannerInputs inputs, Duration updateEvery) {
    List<Object> updaters = new ArrayList<>();
    URI base = inputs.realtimeBase();
    if (base != null) {
      inputs.feeds().forEach(feed -> updaters.addAll(updaters(base, feed.feedId(), updateEvery)));
    }
    return json(
        object(
            "server", object("apiProcessingTimeout", "5s"),
            "routingDefaults",
                object(
                    "numItineraries",
                    5,
                    "walk",
                    object("speed", Walking.METERS_PER_SECOND),
                    "accessEgress",
                    object("maxDuration", minutes(Walking.TO_STOP_MAX), "maxStopCount", 60),
                    "maxDirectStreetDuration",
                    minutes(Walking.ALL_THE_WAY_MAX)),
            "transit", object("maxNumberOfTransfers", 6),
            "timetableUpdates", object("maxSnapshotFrequency", "1s", "purgeExpiredData", true),
            "updaters", updaters));
  }

  private static String minutes(Duration duration) {
    return duration.toMinutes() + "m";
  }

  private static List<Object> updaters(URI base, String feedId, Duration every) {
    String folder =
        base.toString().replaceAll("/+$", "")
            + "/gtfs-rt/"
            + URLEncoder.encode(feedId, StandardCharsets.UTF_8).replace("+", "%20");
    return List.of(
        updater("stop-time-updater", folder + "/trip-updates.pb", feedId, every)
            .with("backwardsDelayPropagationType", "REQUIRED_NO_DATA"),
        updater("vehicle-positions", folder + "/vehicle-positions.pb", feedId, every)
            .with("features", List.of("position", "stop-position", "occupancy")),
        updater("real-time-alerts", folder + "/alerts.pb", feedId, every));
  }

  private static Ordered updater(String type, String url, String feedId, Duration every) {
    return object("type", type, "frequency", every.toSeconds() + "s", "url", url, "feedId", feedId);
  }

  private static Ordered object(Object... keysAndValues) {
    Ordered map = new Ordered();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static String json(Map<String, ?> root) {
    return JSON.writeValueAsString(root) + "\n";
  }

  /** An object whose members keep their order, so that the same input gives the same text. */
  private static final class Ordered extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    Ordered with(String key, Object value) {
      put(key, value);
      return this;
    }
  }
}
