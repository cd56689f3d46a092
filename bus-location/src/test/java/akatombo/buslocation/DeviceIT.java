package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Devices from invitation to revocation, over real HTTP and a real PostgreSQL. */
class DeviceIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String POSITIONS = "/v1/operator/positions";
  private static final String P1363 = "SHA256withECDSAinP1363Format";

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private static JsonNode invite(String operator, String body) throws Exception {
    return json(service.ask(operator, "POST", "/v1/operator/devices", body), 201);
  }

  private static HttpResponse<String> redeem(String code, String publicKey) throws Exception {
    String key = publicKey.isEmpty() ? "" : ",\"publicKey\":\"" + publicKey + "\"";
    return service.ask(
        "nobody", "POST", "/v1/device-enrolments", "{\"code\":\"" + code + "\"" + key + "}");
  }

  private static String report(String vehicle, int secondsAgo) {
    String named = vehicle.isEmpty() ? "" : "\"vehicleId\":\"" + vehicle + "\",";
    return "{%s\"timestamp\":%d,\"lat\":34.805,\"lon\":134.5}"
        .formatted(named, service.now().getEpochSecond() - secondsAgo);
  }

  @Test
  void aRefusedWishLeavesNoInvitation() throws Exception {
    assertThat(
            service
                .ask(
                    "op-a",
                    "POST",
                    "/v1/operator/devices",
                    "{\"vehicleId\":\"d9\",\"give\":\"paper\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(service.count("SELECT count(*) FROM bus_location.devices WHERE vehicle_id = 'd9'"))
        .isZero();
  }

  @Test
  void aPhoneRedeemsItsCodeOnceAndSpeaksForItsVehicleOnly() throws Exception {
    JsonNode invited = invite("op-a", "{\"vehicleId\":\"d1\",\"label\":\"1号車\"}");
    String code = invited.path("enrolmentCode").asString();
    assertThat(invited.path("state").asString()).isEqualTo("invited");
    assertThat(invited.path("qrText").asString()).contains(code).startsWith("http://127.0.0.1");

    JsonNode enrolled = json(redeem(code.toLowerCase(java.util.Locale.ROOT), ""), 201);
    String key = enrolled.path("key").asString();
    assertThat(key).startsWith("akd_");
    assertThat(enrolled.path("vehicleId").asString()).isEqualTo("t:d1");
    assertThat(json(redeem(code, ""), 404).path("type").asString())
        .isEqualTo("/problems/enrolment-code-not-usable");

    assertThat(json(service.ask(key, "POST", POSITIONS, report("", 0)), 202).path("accepted"))
        .hasToString("1");
    assertThat(json(service.ask(key, "POST", POSITIONS, report("d2", 0)), 403).path("type"))
        .hasToString("\"/problems/vehicle-of-another-device\"");
    assertThat(
            service.count(
                "SELECT count(*) FROM bus_location.devices WHERE key_sha256 IS NULL"
                    + " AND vehicle_id = 'd1'"))
        .isZero();
    // A device is no operator: it invites nobody and sends no whole feed.
    json(service.ask(key, "POST", "/v1/operator/devices", "{\"vehicleId\":\"d3\"}"), 403);
  }

  @Test
  void theOsmAndRouteTakesWhatPhonesSend() throws Exception {
    String key =
        invite("op-a", "{\"vehicleId\":\"phone\",\"give\":\"key\"}").path("key").asString();
    String query =
        "?id=12345678&timestamp=%d&lat=34.806&lon=134.5&speed=10&bearing=0&accuracy=7"
            .formatted(service.now().getEpochSecond() - 3);
    assertThat(
            json(service.ask(key, "POST", "/v1/operator/osmand" + query, ""), 200).path("accepted"))
        .hasToString("1");
    String body =
        """
        {"location":{"timestamp":"%s","coords":{"latitude":34.8061,"longitude":134.5,\
        "accuracy":5.3,"speed":8.2,"heading":0,"altitude":1}},"device_id":"12345678"}\
        """
            .formatted(service.now());
    assertThat(json(service.ask(key, "POST", "/v1/operator/osmand", body), 200).path("accepted"))
        .hasToString("1");
    assertThat(
            json(service.ask(key, "GET", "/v1/operator/osmand?lat=0&lon=0", ""), 200)
                .path("rejected")
                .path(0)
                .path("code"))
        .hasToString("\"zero_position\"");
    String form = "lat=34.8062&lon=134.5&timestamp=" + (service.now().toEpochMilli() + 500);
    assertThat(
            json(
                    service.ask(
                        key,
                        "POST",
                        "/v1/operator/osmand",
                        form,
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                    200)
                .path("accepted"))
        .hasToString("1");
    json(service.ask("op-b", "GET", "/v1/operator/osmand?id=phone&lat=34.8&lon=134.5", ""), 403);
    json(service.ask("nobody", "GET", "/v1/operator/osmand?id=x&lat=34.8&lon=134.5", ""), 403);
  }

  @Test
  void anOfficeRebindsAndRevokesItsOwnDevicesOnly() throws Exception {
    JsonNode device = invite("op-a", "{\"vehicleId\":\"r1\",\"give\":\"key\"}");
    String key = device.path("key").asString();
    String path = "/v1/operator/devices/" + device.path("deviceId").asString();
    json(service.ask("op-b", "DELETE", path, ""), 404);
    json(service.ask("op-b", "PUT", path + "/vehicle", "{\"vehicleId\":\"r9\"}"), 404);
    json(service.ask("op-a", "PUT", path + "/vehicle", "{\"vehicleId\":\"r2\"}"), 200);
    assertThat(json(service.ask(key, "POST", POSITIONS, report("r2", 0)), 202).path("accepted"))
        .hasToString("1");
    json(service.ask(key, "POST", POSITIONS, report("r1", 0)), 403);
    json(service.ask("op-a", "DELETE", path, ""), 204);
    json(service.ask("op-a", "DELETE", path, ""), 404);
    json(service.ask(key, "POST", POSITIONS, report("r2", 0)), 403);
    assertThat(service.ask("op-a", "GET", "/v1/operator/devices", "").body())
        .contains("\"state\":\"revoked\"")
        .doesNotContain(key);
    assertThat(service.ask("op-b", "GET", "/v1/operator/devices", "").body()).doesNotContain("r2");
  }

  /** V1: no operator, by itself or by a device, writes a vehicle of another. */
  @Test
  void nobodyReachesAVehicleOfAnother() throws Exception {
    json(service.post("op-a", report("mine", 1)), 202);
    String now = service.now().toString();
    for (String sender : new String[] {"op-b", "op-elsewhere"}) {
      for (Map.Entry<String, String> way :
          Map.of(
                  "POST " + POSITIONS,
                  report("t:mine", 0),
                  "POST /v1/operator/osmand?id=t:mine&lat=34.8&lon=134.5",
                  "",
                  "GET /v1/operator/osmand?id=t:mine&lat=34.8&lon=134.5",
                  "",
                  "POST /v1/operator/osmand",
                  "{\"location\":{\"timestamp\":\""
                      + now
                      + "\",\"coords\":{\"latitude\":34.8,"
                      + "\"longitude\":134.5}},\"device_id\":\"t:mine\"}",
                  "POST /v1/operator/devices",
                  "{\"vehicleId\":\"t:mine\"}")
              .entrySet()) {
        String[] request = way.getKey().split(" ", 2);
        HttpResponse<String> answer = service.ask(sender, request[0], request[1], way.getValue());
        assertThat(answer.statusCode())
            .as(sender + " " + way.getKey() + answer.body())
            .isEqualTo(403);
      }
    }
    assertThat(foreignReports()).isZero();
  }

  /** V1: nor by a whole file in which a vehicle of its own comes first. */
  @Test
  void nobodyReachesAVehicleOfAnotherInAFile() throws Exception {
    json(service.post("op-a", report("mine", 1)), 202);
    String device =
        invite("op-b", "{\"vehicleId\":\"of b\",\"give\":\"key\"}").path("key").asString();
    for (String sender : List.of("op-b", "op-elsewhere", "op-agency", device)) {
      for (Upload upload : uploads()) {
        HttpResponse<String> answer =
            service.send(sender, upload.path(), upload.type(), upload.body());
        // The rows of a device's own file are its own, whatever names it gives them.
        boolean isOwn = sender.equals(device) && upload.type().equals("text/csv");
        assertThat(answer.statusCode())
            .as(sender + " " + upload.path() + " " + upload.type() + answer.body())
            .isEqualTo(isOwn ? 202 : 403);
      }
    }
    assertThat(foreignReports()).isZero();
    assertThat(service.count("SELECT count(*) FROM bus_location.vehicles WHERE vehicle_id = 'own'"))
        .isZero();
    for (Upload upload : uploads()) {
      assertThat(service.send("op-a", upload.path(), upload.type(), upload.body()).statusCode())
          .as("op-a " + upload.type())
          .isEqualTo(202);
    }
  }

  private record Upload(String path, String type, byte[] body) {}

  private static List<Upload> uploads() {
    long now = service.now().getEpochSecond();
    FeedMessage.Builder message = FeedMessage.newBuilder();
    message.getHeaderBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(now);
    StringBuilder csv = new StringBuilder("vehicle_id,timestamp,lat,lon\n");
    StringBuilder siri = new StringBuilder("<Siri xmlns=\"http://www.siri.org.uk/siri\">");
    siri.append("<ServiceDelivery><VehicleMonitoringDelivery>");
    for (String vehicle : List.of("own", "t:mine")) {
      VehiclePosition.Builder position =
          message.addEntityBuilder().setId(vehicle).getVehicleBuilder().setTimestamp(now);
      position.getVehicleBuilder().setId(vehicle);
      position.getPositionBuilder().setLatitude(34.8f).setLongitude(134.5f);
      csv.append(vehicle).append(',').append(now).append(",34.8,134.5\n");
      siri.append(
          """
          <VehicleActivity><RecordedAtTime>%s</RecordedAtTime><MonitoredVehicleJourney>
          <VehicleLocation><Longitude>134.5</Longitude><Latitude>34.8</Latitude></VehicleLocation>
          <VehicleRef>%s</VehicleRef></MonitoredVehicleJourney></VehicleActivity>
          """
              .formatted(service.now(), vehicle));
    }
    siri.append("</VehicleMonitoringDelivery></ServiceDelivery></Siri>");
    byte[] rows = csv.toString().getBytes(StandardCharsets.UTF_8);
    return List.of(
        new Upload(
            "/v1/operator/vehicle-positions",
            "application/x-protobuf",
            message.build().toByteArray()),
        new Upload(
            "/v1/operator/siri",
            "application/xml",
            siri.toString().getBytes(StandardCharsets.UTF_8)),
        new Upload(POSITIONS, "text/csv", rows));
  }

  private static long foreignReports() throws Exception {
    return service.count(
        "SELECT count(*) FROM bus_location.vehicles"
            + " WHERE vehicle_id = 'mine' AND operator <> 'op-a'");
  }

  @Test
  void aSignedDeviceIsHeardOnlyWithAFreshSignature() throws Exception {
    // Phones' keystores sign with P-256 in one form, browsers in the other.
    for (String algorithm : List.of("Ed25519", "SHA256withECDSA", P1363)) {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(algorithm.equals("Ed25519") ? algorithm : "EC");
      if (!algorithm.equals("Ed25519")) {
        generator.initialize(256);
      }
      KeyPair pair = generator.generateKeyPair();
      String vehicle = "signed-" + algorithm;
      String code =
          invite("op-a", "{\"vehicleId\":\"" + vehicle + "\",\"signed\":true}")
              .path("enrolmentCode")
              .asString();
      assertThat(json(redeem(code, ""), 422).path("type"))
          .hasToString("\"/problems/public-key-missing\"");
      String spki = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
      String key = json(redeem(code, spki), 201).path("key").asString();
      String body = report("", 0);
      long now = service.now().toEpochMilli();

      String first = sign(algorithm, pair, now, "nonce-00001", body);
      assertThat(send(key, body, now, "nonce-00001", first).statusCode()).isEqualTo(202);
      assertThat(send(key, body, now, "nonce-00001", first).body())
          .contains("/problems/signature-replayed");
      assertThat(send(key, body + " ", now, "nonce-00001", first).body())
          .contains("/problems/signature-invalid");
      assertThat(service.ask(key, "POST", POSITIONS, body).body())
          .contains("/problems/signature-missing");
      long old = now - 301_000;
      String late = sign(algorithm, pair, old, "nonce-00002", body);
      assertThat(send(key, body, old, "nonce-00002", late).body())
          .contains("/problems/signature-expired")
          .contains("serverTimeMillis");
    }
  }

  @Test
  void aWrongClockOfASignedDeviceIsCorrected() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String code =
        invite("op-a", "{\"vehicleId\":\"skewed\",\"signed\":true}")
            .path("enrolmentCode")
            .asString();
    String spki = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    String key = json(redeem(code, spki), 201).path("key").asString();
    // Its clock is 200 s behind, so all it says is, by our clock, 200 s later.
    long sent = service.now().toEpochMilli() - 200_000;
    String body = report("", 200);
    JsonNode answer =
        json(
            send(
                key, body, sent, "nonce-skewed", sign("Ed25519", pair, sent, "nonce-skewed", body)),
            202);
    assertThat(answer.path("accepted").asInt()).as(answer.toString()).isEqualTo(1);
  }

  private static HttpResponse<String> send(
      String key, String body, long sent, String nonce, String signature) throws Exception {
    return service.ask(
        key,
        "POST",
        POSITIONS,
        body,
        "Content-Type",
        "application/json",
        "X-Akatombo-Timestamp",
        Long.toString(sent),
        "X-Akatombo-Nonce",
        nonce,
        "X-Akatombo-Signature",
        signature);
  }

  private static String sign(String algorithm, KeyPair pair, long sent, String nonce, String body)
      throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    String signed =
        String.join(
            "\n", "POST", POSITIONS, Long.toString(sent), nonce, HexFormat.of().formatHex(hash));
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(pair.getPrivate());
    signer.update(signed.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
  }
}
