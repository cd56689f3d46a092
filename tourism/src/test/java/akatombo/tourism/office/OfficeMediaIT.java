package akatombo.tourism.office;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.TourismService;
import akatombo.tourism.TourismService.Answer;
import akatombo.tourism.media.SamplePictures;
import akatombo.tourism.tidy.TidyWorker;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OfficeMediaIT {

  private static final TourismService SERVICE = OfficeService.start();
  private static final String ABOUT =
      "{\"license\":\"CC-BY-4.0\",\"credit\":\"市\",\"alternative\":{\"ja\":\"蔵\",\"en\":\"Store\"}}";

  @AfterAll
  static void close() throws IOException {
    SERVICE.close();
  }

  private static String uploaded(byte[] file) throws Exception {
    Answer answer = SERVICE.upload("/v1/office/media", file);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static Answer call(String method, String path, String body, String... headers)
      throws Exception {
    return SERVICE.call(method, "/v1/office/" + path, body, headers);
  }

  private static String url(Answer answer, int file) {
    return answer.json().at("/files/" + file + "/url").asString();
  }

  @Test
  void servesWhatWasUploadedWithoutWhatItTold() throws Exception {
    byte[] photograph = SamplePictures.photograph(1_000, 700, 1);
    Answer answer = SERVICE.upload("/v1/office/media", photograph);
    assertThat(answer.json().path("files")).hasSize(3);
    HttpResponse<byte[]> served = SERVICE.fetch("GET", url(answer, 1));
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(new String(served.body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif")
        .doesNotContain("TAKEN-AT-HOME");
    assertThat(served.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(served.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(served.headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
    String original = "/media/" + answer.json().path("id").asString();
    assertThat(SERVICE.fetch("GET", original).statusCode()).isEqualTo(404);
    assertThat(onDisk()).isNotEmpty().noneMatch(bytes -> Arrays.equals(bytes, photograph));
  }

  private static Stream<byte[]> onDisk() throws IOException {
    return Files.walk(OfficeService.MEDIA).filter(Files::isRegularFile).map(OfficeMediaIT::bytes);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sendsTheRestOfAFileToWhoHasSomeOfIt() throws Exception {
    Answer answer = SERVICE.upload("/v1/office/media", SamplePictures.drawn("jpeg", 900, 300));
    String url = url(answer, 0);
    byte[] whole = SERVICE.fetch("GET", url).body();
    String etag = SERVICE.fetch("GET", url).headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> rest = SERVICE.fetch("GET", url, "Range", "bytes=100-", "If-Range", etag);
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
    assertThat(rest.headers().firstValue("Content-Range"))
        .contains("bytes 100-%d/%d".formatted(whole.length - 1, whole.length));
    HttpResponse<byte[]> part = SERVICE.fetch("GET", url, "Range", "bytes=10-19");
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
    HttpResponse<byte[]> end = SERVICE.fetch("GET", url, "Range", "bytes=-5");
    assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));
    HttpResponse<byte[]> beyond = SERVICE.fetch("GET", url, "Range", "bytes=999999-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + whole.length);
    assertThat(SERVICE.fetch("GET", url, "Range", "bytes=100-", "If-Range", "\"x\"").body())
        .isEqualTo(whole);
    assertThat(SERVICE.fetch("GET", url, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void takesTheSameFileOnce() throws Exception {
    byte[] file = SamplePictures.drawn("png", 64, 64);
    Answer first = SERVICE.upload("/v1/office/media", file);
    Answer again = SERVICE.upload("/v1/office/media", file);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    String subject = "media/" + first.json().path("id").asString();
    assertThat(call("GET", "audit?subject=" + subject, "").json().path("entries")).hasSize(1);
  }

  @Test
  void refusesWhatIsTooLargeOrNothingItKnows() throws Exception {
    assertThat(SERVICE.upload("/v1/office/media", new byte[300_000]).status()).isEqualTo(413);
    assertThat(
            SERVICE.upload("/v1/office/media", "<svg/>".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(415);
    byte[] broken = Arrays.copyOf(SamplePictures.drawn("png", 300, 300), 100);
    assertThat(SERVICE.upload("/v1/office/media", broken, "Content-Type", "image/png").status())
        .isEqualTo(422);
    assertThat(SERVICE.upload("/v1/office/media", new byte[0]).status()).isEqualTo(400);
  }

  @Test
  void isShownOnlyWithLicenseCreditAndText() throws Exception {
    String id = uploaded(SamplePictures.drawn("png", 70, 70));
    Answer refused = call("PUT", "media/" + id, "{\"license\":\"CC-BY-4.0\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/credit");
    assertThat(refused.json().at("/errors/0/detail").asString()).isEqualTo("必須の項目です。");
    assertThat(refused.json().at("/errors/1/pointer").asString()).isEqualTo("/alternative");
    Answer unlicensed = call("PUT", "media/" + id, ABOUT.replace("CC-BY-4.0", "banana"));
    assertThat(unlicensed.status()).isEqualTo(422);
    assertThat(unlicensed.json().at("/errors/0/pointer").asString()).isEqualTo("/license");
    assertThat(unlicensed.json().at("/errors/0/value").asString()).isEqualTo("banana");
    assertThat(unlicensed.json().at("/errors/0/detail").asString()).contains("CC0-1.0", "PDL-1.0");
    String place =
        "{\"category\":\"SHOP\",\"name\":{\"ja\":\"蔵\"},\"media\":[{\"sha256\":\"%s\"}]}"
            .formatted(id);
    assertThat(call("PUT", "pois/kura", place).status()).isEqualTo(422);
    assertThat(call("PUT", "media/" + id, ABOUT).status()).isEqualTo(200);
    Answer drafted = call("PUT", "pois/kura", place);
    assertThat(drafted.status()).as(drafted.json().toString()).isEqualTo(201);
    JsonNode medium = drafted.json().at("/document/media/0");
    assertThat(medium.path("kind").asString()).isEqualTo("IMAGE");
    assertThat(medium.path("credit").asString()).isEqualTo("市");
    assertThat(medium.at("/alternative/en").asString()).isEqualTo("Store");
    String preview = call("POST", "pois/kura/previews", "").json().path("path").asString();
    JsonNode shown = SERVICE.call("GET", preview, "").json().path("media");
    assertThat(shown).hasSize(1);
    assertThat(shown.at("/0/id").asString()).isEqualTo(id);
    assertThat(SERVICE.fetch("GET", shown.at("/0/files/0/url").asString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void namesAMediumThatIsNotThere() throws Exception {
    Answer refused =
        call(
            "PUT",
            "pois/without",
            "{\"category\":\"SHOP\",\"name\":{\"ja\":\"蔵\"},\"media\":[{\"sha256\":\"%s\","
                    .formatted("0".repeat(64))
                + "\"kind\":\"IMAGE\",\"license\":\"CC0\",\"credit\":\"x\",\"alternative\":{\"ja\":\"x\"}}]}",
            "Accept-Language",
            "en");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/media/0/sha256");
    assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("UNKNOWN_MEDIUM");
    assertThat(refused.json().at("/errors/0/detail").asString()).contains("upload it first");
  }

  @Test
  void isTakenAwayAndComesBack() throws Exception {
    Answer answer = SERVICE.upload("/v1/office/media", SamplePictures.drawn("png", 80, 80));
    String id = answer.json().path("id").asString();
    Answer told = call("PUT", "media/" + id, ABOUT);
    String place =
        "{\"category\":\"SHOP\",\"name\":{\"ja\":\"店\"},\"media\":[{\"sha256\":\"%s\"}]}"
            .formatted(id);
    Answer drafted = call("PUT", "pois/shop", place);
    assertThat(call("GET", "media/" + id, "").json().at("/users/0").asString())
        .isEqualTo("poi/shop");
    assertThat(call("DELETE", "media/" + id, "").status()).isEqualTo(409);
    assertThat(call("DELETE", "pois/shop", "", "If-Match", drafted.etag()).status()).isEqualTo(200);
    Answer old = call("DELETE", "media/" + id, "", "If-Match", "\"r1\"");
    assertThat(old.status()).isEqualTo(412);
    assertThat(old.json().at("/changes").toString()).contains("/license");
    assertThat(call("DELETE", "media/" + id, "", "If-Match", "r1").status()).isEqualTo(400);
    assertThat(call("DELETE", "media/" + id, "", "If-Match", told.etag()).status()).isEqualTo(200);
    assertThat(SERVICE.fetch("GET", url(answer, 0)).statusCode()).isEqualTo(404);
    JsonNode revisions = call("GET", "media/" + id + "/revisions", "").json().path("items");
    assertThat(revisions).hasSize(3);
    assertThat(call("POST", "media/" + id + "/revisions/2/restore", "").status()).isEqualTo(200);
    assertThat(SERVICE.fetch("GET", url(answer, 0)).statusCode()).isEqualTo(200);
  }

  @Test
  void forgetsAfterThirtyDaysWhatNothingShows() throws Exception {
    Answer lonely = SERVICE.upload("/v1/office/media", SamplePictures.drawn("png", 90, 90));
    Answer shown = SERVICE.upload("/v1/office/media", SamplePictures.drawn("png", 91, 91));
    String id = shown.json().path("id").asString();
    assertThat(call("PUT", "media/" + id, ABOUT).status()).isEqualTo(200);
    String place =
        "{\"category\":\"SHOP\",\"name\":{\"ja\":\"店\"},\"media\":[{\"sha256\":\"%s\"}]}"
            .formatted(id);
    assertThat(call("PUT", "pois/keeper", place).status()).isEqualTo(201);
    SERVICE.bean("officeTidyWorker", TidyWorker.class).tidy().block(Duration.ofSeconds(20));
    SERVICE.pass(Duration.ofDays(29));
    SERVICE.bean("officeTidyWorker", TidyWorker.class).tidy().block(Duration.ofSeconds(20));
    assertThat(isKept(lonely)).isTrue();
    SERVICE.pass(Duration.ofDays(2));
    SERVICE.bean("officeTidyWorker", TidyWorker.class).tidy().block(Duration.ofSeconds(20));
    assertThat(isKept(lonely)).isFalse();
    assertThat(isKept(shown)).isTrue();
    assertThat(call("GET", "media/" + id, "").status()).isEqualTo(200);
    assertThat(SERVICE.upload("/v1/office/media", SamplePictures.drawn("png", 90, 90)).status())
        .isEqualTo(201);
    assertThat(isKept(lonely)).isTrue();
  }

  private static boolean isKept(Answer asset) {
    String sha256 = url(asset, 0).substring("/media/".length());
    return Files.exists(
        OfficeService.MEDIA.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2)));
  }
}
