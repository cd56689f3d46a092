package akatombo.tourism.listing;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.TourismService;
import akatombo.tourism.TourismService.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ListingIT {

  private static final String HEADER = "NO,名称,名称_英語,緯度,経度,開始時間,終了時間,電話番号\n";

  private static TourismService service;

  @TempDir static Path keys;

  @BeforeAll
  static void start() {
    service =
        TourismService.start(
            keys,
            List.of("test.folder=no-such-folder"),
            "akatombo.tourism.office.OfficeConfiguration",
            "akatombo.tourism.media.web.MediaConfiguration",
            "akatombo.tourism.dataset.web.NoFeeds",
            "akatombo.tourism.dataset.web.DatasetConfiguration",
            "akatombo.tourism.listing.ListingConfiguration");
  }

  @AfterAll
  static void close() throws IOException {
    service.close();
  }

  private static JsonNode imported(String dataset, String csv) throws Exception {
    Answer answer = service.call("POST", "/v1/office/imports?dataset=" + dataset, csv);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    return answer.json().path("drafts");
  }

  private static String counts(JsonNode drafts) {
    return "+%d ~%d !%d =%d"
        .formatted(
            drafts.path("added").asInt(),
            drafts.path("updated").asInt(),
            drafts.path("changed").asInt(),
            drafts.path("unchanged").asInt());
  }

  private static Answer get(String path) throws Exception {
    return service.call("GET", "/v1/office/" + path, "");
  }

  private static Answer post(String path, String body) throws Exception {
    return service.call("POST", "/v1/office/" + path, body);
  }

  @Test
  void aRowBecomesADraftThatFollowsUntilTheOfficeTouchesIt() throws Exception {
    String row = "F1,資料館,Museum,34.8667,134.5453,9:00,17:00,0791-63-0907\n";
    assertThat(counts(imported("tourism-facilities", HEADER + row))).isEqualTo("+1 ~0 !0 =0");
    Answer draft = get("pois/tourism-facilities-f1");
    assertThat(draft.json().path("state").asString()).isEqualTo("draft");
    assertThat(draft.json().path("updatedBy").asString()).isEqualTo("open-data");
    assertThat(draft.json().at("/document/references/opendata").asString())
        .isEqualTo("tourism-facilities:F1");
    assertThat(get("pois?listing=new").json().path("items")).hasSize(1);

    String followed = row.replace("17:00", "16:30");
    assertThat(counts(imported("tourism-facilities", HEADER + followed))).isEqualTo("+0 ~1 !0 =0");
    assertThat(counts(imported("tourism-facilities", HEADER + followed))).isEqualTo("+0 ~0 !0 =1");
    assertThat(hours()).isEqualTo("09:00-16:30");

    assertThat(post("pois/tourism-facilities-f1/publication", "").status()).isEqualTo(200);
    String english = followed.replace("Museum", "History Museum").replace("16:30", "18:00");
    assertThat(counts(imported("tourism-facilities", HEADER + english))).isEqualTo("+0 ~0 !1 =0");
    assertThat(hours()).isEqualTo("09:00-16:30");
    assertThat(get("pois/tourism-facilities-f1").json().path("state").asString())
        .isEqualTo("published");
    assertThat(get("pois?listing=changed").json().path("items")).hasSize(1);
    JsonNode listing = get("pois/tourism-facilities-f1/listing").json();
    assertThat(listing.path("changed").asBoolean()).isTrue();
    assertThat(listing.path("row").asString()).isEqualTo("tourism-facilities:F1");
    assertThat(listing.path("changes")).hasSize(2);
    JsonNode change = listing.path("changes").get(1);
    assertThat(change.path("pointer").asString()).isEqualTo("/openingHours");
    assertThat(change.path("before").asString()).isEqualTo("09:00-16:30");
    assertThat(change.path("list").asString()).isEqualTo("09:00-18:00");
    assertThat(change.path("yours").asString()).isEqualTo("09:00-16:30");
    assertThat(change.path("conflict").asBoolean()).isFalse();

    assertThat(post("pois/tourism-facilities-f1/listing", "{\"take\":[\"/address\"]}").status())
        .isEqualTo(400);
    Answer taken = post("pois/tourism-facilities-f1/listing", "{\"take\":[\"/openingHours\"]}");
    assertThat(taken.status()).as(taken.json().toString()).isEqualTo(200);
    assertThat(taken.json().at("/document/openingHours").asString()).isEqualTo("09:00-18:00");
    assertThat(taken.json().at("/document/name/en").asString()).isEqualTo("Museum");
    assertThat(taken.json().path("state").asString()).isEqualTo("draft");
    assertThat(get("pois?listing=changed").json().path("items")).isEmpty();
    assertThat(counts(imported("tourism-facilities", HEADER + english))).isEqualTo("+0 ~0 !0 =1");
    assertThat(
            get("audit?subject=poi/tourism-facilities-f1")
                .json()
                .at("/entries/0/action")
                .asString())
        .isEqualTo("poi compared with its list");
  }

  private static String hours() throws Exception {
    return get("pois/tourism-facilities-f1").json().at("/document/openingHours").asString();
  }

  @Test
  void aPlaceOfTheOfficeThatNamesItsRowIsNotMadeTwice() throws Exception {
    Answer own =
        service.call(
            "PUT",
            "/v1/office/pois/old-house",
            "{\"category\":\"HISTORIC_HOUSE\",\"name\":{\"ja\":\"旧家\"},"
                + "\"references\":{\"opendata\":\"cultural-properties:7\"}}");
    assertThat(own.status()).isEqualTo(201);
    assertThat(get("pois/old-house/listing").status()).isEqualTo(404);
    assertThat(counts(imported("cultural-properties", "NO,名称,緯度,経度\n7,旧家,34.86,134.54\n")))
        .isEqualTo("+0 ~0 !1 =0");
    assertThat(get("pois/cultural-properties-7").status()).isEqualTo(404);
    assertThat(get("pois/old-house").json().path("document").has("point")).isFalse();
    Answer all = post("pois/old-house/listing", "{\"take\":[\"/point\"]}");
    assertThat(all.json().at("/document/point/lat").asDouble()).isEqualTo(34.86);
    assertThat(all.json().at("/document/category").asString()).isEqualTo("HISTORIC_HOUSE");
  }

  @Test
  void whatADraftCannotHoldIsLeftOutAndTold() throws Exception {
    JsonNode drafts =
        imported(
            "cultural-properties",
            "NO,名称,概要,説明,URL\nX1,茶店,%s,\"<b>名物</b>はまんじゅう<br>おいしい\",http://a b\n"
                .formatted("長".repeat(600)));
    assertThat(counts(drafts)).isEqualTo("+1 ~0 !0 =0");
    assertThat(drafts.path("notTaken").toString()).contains("/lead/ja").contains("TOO_LONG");
    JsonNode document = get("pois/cultural-properties-x1").json().path("document");
    assertThat(document.has("lead")).isFalse();
    assertThat(document.at("/description/ja").asString()).isEqualTo("< b>名物< /b>はまんじゅう\nおいしい");
  }

  @Test
  void eventsBecomeDraftsToo() throws Exception {
    assertThat(counts(imported("events", "NO,イベント名,開始日,終了日\n9,春まつり,2027-04-03,2027-04-04\n")))
        .isEqualTo("+1 ~0 !0 =0");
    assertThat(post("events/events-9/publication", "").status()).isEqualTo(200);
  }

  @Test
  void whatTheOfficeHasDeletedStaysDeleted() throws Exception {
    assertThat(counts(imported("tourism-facilities", "NO,名称\nD1,石\n"))).isEqualTo("+1 ~0 !0 =0");
    assertThat(
            service
                .call("DELETE", "/v1/office/pois/tourism-facilities-d1", "", "If-Match", "*")
                .status())
        .isEqualTo(200);
    assertThat(counts(imported("tourism-facilities", "NO,名称\nD1,大石\n"))).isEqualTo("+0 ~0 !0 =1");
    assertThat(get("pois/tourism-facilities-d1").status()).isEqualTo(404);
  }
}
