package akatombo.buslocation.device;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator and a device are told. */
final class DeviceJson {

  /** Traccar Client takes these from the code it scans: every 10 s, also when the bus stands. */
  private static final String TRACCAR_SETTINGS =
      "?interval=10&fastest_interval=5&distance=0&accuracy=high&buffer=true&stop_detection=false"
          + "&service=true";

  private DeviceJson() {}

  static Map<String, Object> of(Device device, Instant now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("deviceId", device.id());
    json.put("vehicleId", device.vehicle().text());
    if (device.label() != null) {
      json.put("label", device.label());
    }
    json.put("signed", device.signs());
    json.put("state", device.state(now));
    json.put("createdAt", device.createdAt().toString());
    put(json, "expiresAt", device.enrolledAt() == null ? device.expiresAt() : null);
    put(json, "enrolledAt", device.enrolledAt());
    put(json, "revokedAt", device.revokedAt());
    return json;
  }

  /** With the code, which is shown this once. */
  static Map<String, Object> invited(Device device, String code, String base, Instant now) {
    Map<String, Object> json = of(device, now);
    json.put("enrolmentCode", code);
    json.put("qrText", base + "/v1/device-enrolments?code=" + code);
    return json;
  }

  /** With the key, which is shown this once. */
  static Map<String, Object> enrolled(Device device, String key, String base, Instant now) {
    Map<String, Object> json = of(device, now);
    json.put("key", key);
    json.put("operator", device.grant().operator());
    json.put("positionsUrl", base + "/v1/operator/positions");
    if (!device.signs()) {
      String osmand = base + "/v1/operator/osmand/" + key;
      json.put("osmandUrl", osmand);
      json.put("traccarQrText", osmand + TRACCAR_SETTINGS);
    }
    json.put("serverTime", now.toString());
    json.put("serverTimeMillis", now.toEpochMilli());
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Instant moment) {
    if (moment != null) {
      json.put(name, moment.toString());
    }
  }
}
