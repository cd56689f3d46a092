package akatombo.tourism.bundle.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.MediaAssets;
import akatombo.tourism.TourismService;
import akatombo.tourism.TourismService.Answer;
import akatombo.tourism.Tours;
import akatombo.tourism.tidy.TidyWorker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A phone takes a tour along, and later only what has changed of it (A19). */
class BundleIT {

  private static final String BUNDLE = "/v1/tours/old-town-and-soy-sauce/bundle";

  @TempDir private static Path keys;
  private static TourismService service;

  @BeforeAll
  static void start() throws Exception {
    service =
        TourismService.start(
            keys,
            List.of(),
            "akatombo.tourism.office.OfficeConfiguration",
            "akatombo.tourism.key.KeyConfiguration",
            "akatombo.tourism.media.web.MediaConfiguration",
            "akatombo.tourism.web.SampleFeeds",
            "akatombo.tourism.bundle.web.BundleConfiguration");
    // The city's pictures are drawn anew at the first start, while tours are served already.
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!isWhole() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(isWhole()).as("the media of the sample city").isTrue();
  }

  private static boolean isWhole() {
    var content = service.bean(Tours.class).published();
    MediaAssets media = service.bean(MediaAssets.class);
    return content.version() > 0
        && content.pois().values().stream()
            .flatMap(poi -> poi.media().stream())
            .allMatch(use -> media.find(use.sha256()).isPresent());
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  private static Answer get(String path, String... headers) throws Exception {
    return service.call("GET", path, "", headers);
  }

  private static boolean isSigned(String jws) throws Exception {
    JsonNode jwk = get("/.well-known/akatombo-bundle-keys.json").json().path("keys").get(0);
    byte[] x = Base64.getUrlDecoder().decode(jwk.path("x").asString());
    String spki = "302a300506032b6570032100" + HexFormat.of().formatHex(x);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(spki))));
    int dot = jws.lastIndexOf('.');
    signature.update(jws.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(jws.substring(dot + 1)));
  }

  @Test
  void givesAllFilesUnderASignature() throws Exception {
    Answer answer = get(BUNDLE + "?lang=en");
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    JsonNode manifest = answer.json().path("manifest");
    String jws = answer.json().path("jws").asString();
    assertThat(isSigned(jws)).isTrue();
    String payload =
        new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    assertThat(payload).isEqualTo(manifest.toString());
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.replace("en", "ja").getBytes(StandardCharsets.UTF_8));
    assertThat(isSigned(jws.replace(jws.split("\\.", -1)[1], forged))).as("forged").isFalse();
    long total = 0;
    for (JsonNode asset : manifest.path("assets")) {
      Answer file = get(asset.path("url").asString());
      assertThat(file.status()).as(asset.toString()).isEqualTo(200);
      byte[] bytes = file.response().body();
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
          .isEqualTo(asset.path("sha256").asString());
      assertThat(bytes).hasSize(asset.path("bytes").asInt());
      total += bytes.length;
    }
    assertThat(total).isEqualTo(manifest.path("totalBytes").asLong());
    assertThat(manifest.path("notices").asString())
        .isEqualTo("/v1/tours/old-town-and-soy-sauce/notices?lang=en");
    assertThat(manifest.path("assets").toString())
        .contains("tour.json", "waypoints/tatsuno-castle.json", "timetable.json");
    assertThat(get(BUNDLE + "?lang=en", "If-None-Match", answer.etag()).status()).isEqualTo(304);
  }

  /** The version is that of the files; a newer service may tell more beside them. */
  @Test
  void aTagIsOfTheWholeTextAndNotOfTheFilesAlone() throws Exception {
    Answer answer = get(BUNDLE + "?lang=en");
    String version = answer.json().path("manifest").path("version").asString();
    String keyId = answer.json().path("keyId").asString().substring(0, 8);
    String ofTheFiles = "\"" + version + "-" + keyId + "\"";
    assertThat(get(BUNDLE + "?lang=en", "If-None-Match", ofTheFiles).status()).isEqualTo(200);
    byte[] text = answer.json().path("manifest").toString().getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    assertThat(answer.etag()).contains(hash.substring(0, 32));
    assertThat(get(BUNDLE + "?lang=en&since=" + version).etag())
        .contains(hash.substring(0, 32))
        .isNotEqualTo(answer.etag());
  }

  @Test
  void aFileGoesOnWhereItStopped() throws Exception {
    JsonNode asset = get(BUNDLE).json().path("manifest").path("assets").get(0);
    String url = asset.path("url").asString();
    byte[] whole = get(url).response().body();
    Answer rest = get(url, "Range", "bytes=100-");
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.response().body())
        .isEqualTo(java.util.Arrays.copyOfRange(whole, 100, whole.length));
    assertThat(rest.response().headers().firstValue("Content-Range"))
        .contains("bytes 100-%d/%d".formatted(whole.length - 1, whole.length));
    assertThat(rest.response().headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable");
    assertThat(get(url, "Range", "bytes=9999999-").status()).isEqualTo(416);
    assertThat(get(url, "If-None-Match", "\"" + asset.path("sha256").asString() + "\"").status())
        .isEqualTo(304);
    assertThat(get("/bundle-parts/" + "0".repeat(64)).problem()).isEqualTo("bundle-part-not-found");
  }

  @Test
  void anEditOfOnePlaceIsASmallUpdate() throws Exception {
    String tour = "/v1/tours/red-dragonfly-and-castle/bundle";
    JsonNode before = get(tour).json().path("manifest");
    String version = before.path("version").asString();
    Answer castle = service.call("GET", "/v1/office/pois/tatsuno-castle", "");
    String document =
        castle
            .json()
            .path("document")
            .toString()
            .replaceFirst("\"lead\":\\{\"ja\":\"", "\"lead\":{\"ja\":\"新 ");
    assertThat(
            service
                .call("PUT", "/v1/office/pois/tatsuno-castle", document, "If-Match", "*")
                .status())
        .isEqualTo(200);
    assertThat(service.call("POST", "/v1/office/pois/tatsuno-castle/publication", "").status())
        .isEqualTo(200);
    Answer update = get(tour + "?since=" + version);
    assertThat(update.json().path("manifest").path("version").asString()).isNotEqualTo(version);
    JsonNode delta = update.json().path("delta");
    assertThat(delta.path("added").toString()).isEqualTo("[\"waypoints/tatsuno-castle.json\"]");
    assertThat(delta.path("removed").size()).isEqualTo(1);
    assertThat(delta.path("kept").size()).isEqualTo(before.path("assets").size() - 1);
    assertThat(delta.path("bytes").asLong() * 10).isLessThan(before.path("totalBytes").asLong());
    assertThat(isSigned(update.json().path("jws").asString())).isTrue();
    canFinishTheOldVersion(tour, version, before);
  }

  private static void canFinishTheOldVersion(String tour, String version, JsonNode before)
      throws Exception {
    Answer old = get(tour + "?version=" + version);
    assertThat(old.json().path("manifest")).isEqualTo(before);
    for (JsonNode asset : before.path("assets")) {
      assertThat(get(asset.path("url").asString()).status()).isEqualTo(200);
    }
    assertThat(get(tour + "?version=none").problem()).isEqualTo("bundle-version-not-found");
    assertThat(get(tour + "?since=none").problem()).isEqualTo("bundle-version-not-found");
    assertThat(get("/v1/tours/none/bundle").problem()).isEqualTo("tour-not-found");
    service.pass(Duration.ofDays(366));
    service.bean("bundleTidyWorker", TidyWorker.class).tidy().block();
    assertThat(service.rows("bundle_manifests")).isZero();
    assertThat(service.rows("bundle_parts")).isZero();
  }
}
