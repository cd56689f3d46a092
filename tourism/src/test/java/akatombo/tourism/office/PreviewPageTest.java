package akatombo.tourism.office;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.Content;
import akatombo.tourism.SampleTours;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.PreviewStore.Preview;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewPageTest {

  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  private static final String PLACE =
      """
      {"id":"well","category":"MONUMENT","name":{"ja":"井戸"},"lead":{"ja":"むかしの井戸。"},
       "description":{"ja":"深い。"},"openingHours":"%s"}
      """;

  private static final String TOUR =
      """
      {"slug":"walk","title":{"ja":"散歩"},
       "waypoints":[{"poi":"well","text":{"ja":"ここで休みます。"}},{"poi":"well"}]}
      """;

  private static final String EVENT =
      """
      {"slug":"parade","name":{"ja":"行列"},"firstDay":"2026-11-25",
       "closures":[
         {"area":{"center":{"lat":34.868806,"lon":134.544833},"radiusMeters":50},
          "starts":"09:00","ends":"12:00","note":{"ja":"公園を通ってください。"}},
         {"area":{"center":{"lat":34.9,"lon":134.6},"radiusMeters":60}}]}
      """;

  @Test
  void tellsHoursInWords() {
    Content place = content(ContentKind.POI, PLACE.formatted("Tu-Su 08:30-17:00"));
    assertThat(page(Language.JAPANESE, place, List.of()))
        .contains("時間: ")
        .doesNotContain("Tu-Su")
        .contains("17:00");
  }

  @Test
  void aWaypointsOwnTextStandsForTheDescriptionOnly() {
    Content place = content(ContentKind.POI, PLACE.formatted("Tu-Su 08:30-17:00"));
    String page =
        page(
            Language.JAPANESE,
            content(ContentKind.TOUR, TOUR),
            List.of(Draft.first(place, NOW, "a")));
    String own = page.substring(page.indexOf("<li>"), page.indexOf("</li>"));
    assertThat(own).contains("むかしの井戸。", "ここで休みます。", "時間: ", "17:00").doesNotContain("深い。");
    assertThat(page.substring(page.indexOf("</li>"))).contains("むかしの井戸。", "深い。");
  }

  @Test
  void showsTheStreetsAnEventCloses() {
    assertThat(page(Language.JAPANESE, content(ContentKind.EVENT, EVENT), List.of()))
        .contains("通行止め: 09:00–12:00 （34.868806, 134.544833 の周り 50 m）")
        .contains("公園を通ってください。")
        .contains("通行止め: 終日 （34.9, 134.6 の周り 60 m）");
    assertThat(page(Language.ENGLISH, content(ContentKind.EVENT, EVENT), List.of()))
        .contains("Streets closed: all day (34.9, 134.6 and 60 m around)");
  }

  private static Content content(ContentKind kind, String json) {
    return ContentJson.stored(kind, json);
  }

  private static String page(Language language, Content content, List<Draft> places) {
    Draft draft = Draft.first(content, NOW, "a");
    Preview preview = new Preview(draft.kind(), draft.id(), NOW);
    return new PreviewPage(language, ZoneId.of("Asia/Tokyo"), SampleTours.MEDIA)
        .render(preview, draft, places);
  }
}
