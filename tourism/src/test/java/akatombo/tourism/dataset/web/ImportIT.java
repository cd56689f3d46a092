package akatombo.tourism.dataset.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.RealWorld;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String IMPORTS = "/v1/office/imports";

  private static DatasetService service;

  @BeforeAll
  static void start() throws Exception {
    service =
        DatasetService.start(
            "akatombo.tourism.datasets.file-max=12MB", "akatombo.tourism.datasets.rows-max=60000");
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  private static HttpResponse<String> send(String dataset, String query, String csv)
      throws Exception {
    return service.post(
        IMPORTS + "?dataset=" + dataset + query, csv.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String counts(JsonNode report) {
    return "%d rows: +%d ~%d =%d -%d"
        .formatted(
            report.get("rows").asInt(),
            report.get("added").asInt(),
            report.get("changed").asInt(),
            report.get("unchanged").asInt(),
            report.get("missing").asInt());
  }

  @Test
  void aFileIsLookedAtThenTakenThenTakenAgain() throws Exception {
    String first = "NO,名称,緯度,経度,独自\r\n1,駅前トイレ,34.86,134.55,い\r\n2,公園トイレ,,,\"ろ,は\"\r\n";
    JsonNode preview = ok(send("public-toilets", "&preview=true", first));
    assertThat(preview.propertyNames())
        .containsExactly("id", "rows", "added", "changed", "unchanged", "missing", "errors");
    assertThat(counts(preview)).isEqualTo("2 rows: +2 ~0 =0 -0");
    assertThat(service.get("/opendata/public-toilets.csv").statusCode()).isEqualTo(404);

    assertThat(counts(ok(send("public-toilets", "&preview=false", first))))
        .isEqualTo("2 rows: +2 ~0 =0 -0");
    assertThat(service.text("/opendata/public-toilets.csv?layout=source"))
        .isEqualTo("\uFEFF" + first);
    String tag =
        service.get("/opendata/public-toilets.csv").headers().firstValue("ETag").orElseThrow();

    assertThat(counts(ok(send("public-toilets", "", first)))).isEqualTo("2 rows: +0 ~0 =2 -0");
    assertThat(service.get("/opendata/public-toilets.csv", "If-None-Match", tag).statusCode())
        .isEqualTo(304);

    String second = "NO,名称,緯度,経度,独自\r\n3,城下トイレ,,,\r\n１,駅前トイレ,34.87,134.55,い\r\n";
    JsonNode changed = ok(send("public-toilets", "", second));
    assertThat(counts(changed)).isEqualTo("2 rows: +1 ~1 =0 -1");
    JsonNode full = JSON.readTree(service.text(IMPORTS + "/" + changed.get("id").asString()));
    assertThat(full.get("missingIds").get(0).asString()).isEqualTo("2");
    assertThat(full.get("state").asString()).isEqualTo("applied");
    assertThat(full.get("actor").asString()).isEqualTo("hanako");
    assertThat(service.text("/opendata/public-toilets.csv?layout=source"))
        .isEqualTo("\uFEFF" + second + "2,公園トイレ,,,\"ろ,は\"\r\n");
    assertThat(service.get("/opendata/public-toilets.csv", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(service.text("/opendata/public-toilets.csv?layout=2023").lines().toList())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("\uFEFF全国地方公共団体コード,ID,地方公共団体名,名称,");
  }

  @Test
  void nothingOfAFileWithAnErrorIsTaken() throws Exception {
    HttpResponse<String> refused =
        send("aed", "", "ID,名称,緯度,経度\n1,市役所,34.86,134.55\n2,公民館,北,134.55\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode problem = JSON.readTree(refused.body());
    assertThat(problem.get("type").asString()).isEqualTo("/problems/import-has-errors");
    JsonNode error = problem.get("errors").get(0);
    assertThat(error.get("row").asInt()).isEqualTo(3);
    assertThat(error.get("column").asString()).isEqualTo("緯度");
    assertThat(error.get("code").asString()).isEqualTo("invalid-coordinate");
    assertThat(error.get("detail").asString())
        .isEqualTo("\"北\" は十進の度ではありません。34.861762 のように書いてください。");
    String inEnglish = service.text(IMPORTS + "/" + problem.get("id").asString() + "?lang=en");
    assertThat(JSON.readTree(inEnglish).at("/errors/0/detail").asString())
        .isEqualTo("\"北\" is no decimal number of degrees; write 34.861762.");
    assertThat(service.count("SELECT count(*) FROM tourism.dataset_rows WHERE dataset = 'aed'"))
        .isZero();
    assertThat(
            JSON.readTree(service.text(IMPORTS + "/" + problem.get("id").asString()))
                .get("state")
                .asString())
        .isEqualTo("refused");
  }

  @Test
  void everyRealFileGoesInAndComesOut() throws Exception {
    for (String[] each :
        List.of(
            new String[] {"yaizu/焼津観光マップ__222127_tourism.csv", "tourism-facilities"},
            new String[] {"yanai/yanai_tourism_sjis.csv", "tourism-facilities"},
            new String[] {"yaizu/公衆無線LAN一覧__222127_public_wireless_lan.csv", "public-wifi"},
            new String[] {"yaizu/指定緊急避難場所一覧__222127_evacuation_space.csv", "evacuation-sites"})) {
      Path file = RealWorld.path("opendata/" + each[0]);
      HttpResponse<String> answer =
          service.post(IMPORTS + "?dataset=" + each[1], Files.readAllBytes(file));
      assertThat(ok(answer).get("errors")).isEmpty();
      byte[] source = service.get("/opendata/" + each[1] + ".csv?layout=source").body();
      JsonNode again = ok(service.post(IMPORTS + "?dataset=" + each[1] + "&preview=true", source));
      assertThat(again.get("added").asInt()).isZero();
    }
    assertThat(service.offers().places)
        .anySatisfy(
            place -> assertThat(place.references()).containsValue("tourism-facilities:2026000001"));
  }

  @Test
  void ourOwnExportOfAListInAnotherLayoutChangesNothing() throws Exception {
    String list =
        "全国地方公共団体コード,ID,地方公共団体名,名称,緯度,経度,独自\r\n"
            + "282294,w1,兵庫県たつの市,駅,34.86,134.55,い\r\n"
            + "282294,w2,兵庫県たつの市,城下,34.87,134.54,ろ\r\n";
    assertThat(counts(ok(send("public-wifi", "", list)))).startsWith("2 rows: +2");
    String path = "/opendata/public-wifi.csv";
    String before = service.text(path + "?layout=source");
    for (String layout : List.of("2017", "2023")) {
      String export = service.text(path + "?layout=" + layout);
      long rows = export.lines().count() - 1;
      String tag = service.get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(counts(ok(send("public-wifi", "&preview=true", export))))
          .isEqualTo("%d rows: +0 ~0 =%d -0".formatted(rows, rows));
      assertThat(counts(ok(send("public-wifi", "", export)))).contains("~0");
      assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(service.text(path + "?layout=source")).isEqualTo(before);
      assertThat(counts(ok(send("public-wifi", "&preview=true", export.replace("城下", "城跡")))))
          .isEqualTo("%d rows: +0 ~1 =%d -0".formatted(rows, rows - 1));
    }
    takesTheSameRowsAnew(service.text(path + "?layout=2023"));
  }

  /** With a title above them, or with columns that say other things than before. */
  private static void takesTheSameRowsAnew(String export) throws Exception {
    long rows = export.lines().count() - 1;
    String allChange = "%d rows: +0 ~%d =0 -0".formatted(rows, rows);
    String titled = "公衆無線LAN一覧\r\n" + export.substring(1);
    assertThat(counts(ok(send("public-wifi", "&preview=true", titled)))).isEqualTo(allChange);
    String mapping =
        """
        {"dataset":"public-wifi","mapping":{"ID":"ID","名称":"名称","緯度":"緯度","経度":"経度"}}
        """;
    assertThat(service.call("PUT", "/v1/office/import-mappings/wifi", mapping).statusCode())
        .isEqualTo(200);
    assertThat(counts(ok(send("public-wifi", "&preview=true&mapping=wifi", export))))
        .isEqualTo(allChange);
  }

  @Test
  void aFormOfItsOwnIsMappedCorrectedAndKept() throws Exception {
    String own = "管理番号,文化財の名前,北緯,東経,いわれ\n1,聚遠亭,34.868,134.543,藩主の茶室\n";
    HttpResponse<String> refused = send("cultural-properties", "", own);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(refused.body()).get("type").asString())
        .isEqualTo("/problems/unknown-layout");

    JsonNode preview = ok(send("cultural-properties", "&preview=true", own));
    assertThat(preview.get("mapping").get("管理番号").asString()).isEqualTo("ID");
    assertThat(preview.get("mapping").get("北緯").asString()).isEqualTo("緯度");
    assertThat(preview.get("mapping").has("いわれ")).isFalse();

    HttpResponse<String> kept =
        service.call(
            "PUT",
            "/v1/office/import-mappings/museum",
            """
            {"dataset":"cultural-properties","mapping":{"管理番号":"ID","文化財の名前":"名称",
             "北緯":"緯度","東経":"経度","いわれ":"説明"}}
            """);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    assertThat(counts(ok(send("cultural-properties", "&mapping=museum", own))))
        .isEqualTo("1 rows: +1 ~0 =0 -0");
    assertThat(service.text("/opendata/cultural-properties.csv?layout=2017")).contains("藩主の茶室");
    assertThat(service.text("/opendata/cultural-properties.csv?layout=source"))
        .endsWith(own.replace("\n", "\r\n"));
    assertThat(service.text("/v1/office/import-mappings")).contains("museum");
    assertThat(service.call("DELETE", "/v1/office/import-mappings/museum", "").statusCode())
        .isEqualTo(204);
    assertThat(send("cultural-properties", "&mapping=museum", own).statusCode()).isEqualTo(404);
    assertThat(
            service
                .call(
                    "PUT",
                    "/v1/office/import-mappings/x",
                    "{\"dataset\":\"aed\",\"mapping\":{\"a\":\"no such\"}}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesWhatIsTooLargeOrOfAnotherType() throws Exception {
    assertThat(service.post(IMPORTS + "?dataset=aed", new byte[13 << 20]).statusCode())
        .isEqualTo(413);
    assertThat(send("aed", "", "ID,名称\n" + "1,a\n".repeat(60_001)).statusCode()).isEqualTo(413);
    assertThat(send("aed", "", "{\"type\":\"FeatureCollection\"}").statusCode()).isEqualTo(415);
    assertThat(send("aed", "", "").statusCode()).isEqualTo(400);
    assertThat(send("bus-stops", "", "ID,名称\n1,a\n").statusCode()).isEqualTo(400);
    assertThat(send("aed", "&previw=true", "ID,名称\n1,a\n").statusCode()).isEqualTo(400);
    assertThat(service.post(IMPORTS, new byte[] {'a'}).statusCode()).isEqualTo(400);
    assertThat(service.get(IMPORTS + "/nonsense").statusCode()).isEqualTo(404);
  }

  /** Fifty thousand rows of the width of a real file. */
  private static byte[] large(String name) {
    StringBuilder csv = new StringBuilder("NO,イベント名,開始日,説明\n");
    for (int i = 1; i <= 50_000; i++) {
      csv.append(i)
          .append(',')
          .append(name)
          .append(i)
          .append(",2026-11-03,")
          .append("説明".repeat(20));
      csv.append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void fiftyThousandRowsShowHowFarTheyAreAndCanBeCanceled() throws Exception {
    byte[] file = large("祭");
    long start = System.nanoTime();
    HttpResponse<String> begun =
        service.post(IMPORTS + "?dataset=events", file, "Prefer", "respond-async");
    assertThat(begun.statusCode()).isEqualTo(202);
    String location = begun.headers().firstValue("Location").orElseThrow();
    String events = service.text(location + "/progress");
    assertThat(events).contains("event:progress").contains("\"done\":").contains("event:applied");
    System.out.printf("50,000 rows: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    assertThat(counts(JSON.readTree(service.text(location))))
        .isEqualTo("50000 rows: +50000 ~0 =0 -0");
    assertThat(service.call("DELETE", location, "").statusCode()).isEqualTo(409);

    String second =
        service
            .post(IMPORTS + "?dataset=events", large("市"), "Prefer", "respond-async")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(service.call("DELETE", second, "").statusCode()).isEqualTo(204);
    assertThat(JSON.readTree(service.text(second)).get("state").asString()).isEqualTo("canceled");
    assertThat(service.text(second + "/progress")).contains("event:canceled");
    assertThat(
            service.count(
                "SELECT count(*) FROM tourism.dataset_rows WHERE dataset = 'events' AND cells LIKE"
                    + " '%市%'"))
        .isZero();
    assertThat(service.offers().events).hasSize(50_000);
  }
}
