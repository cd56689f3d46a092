package akatombo.buslocation.device;

import akatombo.buslocation.request.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator and a device are told, at some moment; instants in the feed's zone. */
final class DeviceJson {

  /** Traccar Client takes these from the code it scans: every 10 s, also when the bus stands. */
  private static final String TRACCAR_SETTINGS =
      "?interval=10&fastest_interval=5&distance=0&accuracy=high&buffer=true&stop_detection=false"
          + "&service=true";

  private final Instant now;
  private final ZoneId zone;

  DeviceJson(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  Map<String, Object> of(Device device) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("deviceId", device.id());
    json.put("vehicleId", device.vehicle().text());
    if (device.label() != null) {
      json.put("label", device.label());
    }
    json.put("signed", device.signs());
    json.put("state", device.state(now));
    put(json, "createdAt", device.createdAt());
    put(json, "expiresAt", device.enrolledAt() == null ? device.expiresAt() : null);
    put(json, "enrolledAt", device.enrolledAt());
    put(json, "revokedAt", device.revokedAt());
    return json;
  }

  /** With the code, which is shown this once. */
  Map<String, Object> invited(Device device, String code, String base) {
    Map<String, Object> json = of(device);
    json.put("enrolmentCode", code);
    json.put("qrText", base + "/v1/device-enrolments?code=" + code);
    return json;
  }

  /** With the key, which is shown this once. */
  Map<String, Object> enrolled(Device device, String key, String base) {
    Map<String, Object> json = of(device);
    json.put("key", key);
    json.put("operator", device.grant().operator());
    json.put("positionsUrl", base + "/v1/operator/positions");
    if (!device.signs()) {
      String osmand = base + "/v1/operator/osmand/" + key;
      json.put("osmandUrl", osmand);
      json.put("traccarQrText", osmand + TRACCAR_SETTINGS);
    }
    put(json, "serverTime", now);
    json.put("serverTimeMillis", now.toEpochMilli());
    return json;
  }

  private void put(Map<String, Object> json, String name, @Nullable Instant moment) {
    String text = Times.text(moment, zone);
    if (text != null) {
      json.put(name, text);
    }
  }
}
