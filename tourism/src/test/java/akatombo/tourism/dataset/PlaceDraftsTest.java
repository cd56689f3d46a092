package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.Event;
import akatombo.tourism.PoiCategory;
import akatombo.tourism.PointOfInterest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceDraftsTest {

  private static IntakeOutcome.Understood file(DatasetKind kind, String text) {
    return (IntakeOutcome.Understood)
        IntakeOutcome.of(text.getBytes(StandardCharsets.UTF_8), kind, ReadLimits.USUAL, null);
  }

  private static PointOfInterest place(String text) {
    IntakeOutcome.Understood file = file(DatasetKind.TOURISM_FACILITIES, text);
    return new PlaceDrafts(DatasetKind.TOURISM_FACILITIES, file.mapping())
        .place(file.checked().rows().getFirst())
        .orElseThrow();
  }

  @Test
  void saysWhatTheRowSays() {
    PointOfInterest place =
        place(
            """
            NO,名称,名称_カナ,名称_英語,住所,方書,緯度,経度,利用可能曜日,開始時間,終了時間,料金（基本）,料金（詳細）,連絡先電話番号,URL
            A1,歴史文化資料館,レキシブンカシリョウカン,History Museum,龍野町128-3,,34.8667,134.5453,火水木金土日,9:00,17:00,２００円,小人100円,0791-63-0907,www.example.org
            """);
    assertThat(place.id().text()).isEqualTo("tourism-facilities-a1");
    assertThat(place.category()).isEqualTo(PoiCategory.MUSEUM);
    assertThat(place.name().in(List.of(Language.ENGLISH)).orElseThrow().text())
        .isEqualTo("History Museum");
    assertThat(place.name().in(List.of(Language.READING)).orElseThrow().text())
        .isEqualTo("レキシブンカシリョウカン");
    assertThat(place.openingHours()).isEqualTo("Tu-Su 09:00-17:00");
    assertThat(place.admission().amount()).isEqualTo(200);
    assertThat(place.url()).isNull();
    assertThat(place.references()).containsEntry("opendata", "tourism-facilities:A1");
  }

  @Test
  void inventsNothing() {
    PointOfInterest place = place("NO,名称,緯度,経度\n番外,石,,\n");
    assertThat(place.id().text()).matches("tourism-facilities-[0-9a-f-]{36}");
    assertThat(place.point()).isNull();
    assertThat(place.openingHours()).isNull();
    assertThat(place.admission().amount()).isNull();
    assertThat(place.category()).isEqualTo(PoiCategory.OTHER);
  }

  @Test
  void anEventWithoutALastDayLastsOne() {
    IntakeOutcome.Understood file =
        file(
            DatasetKind.EVENTS,
            "NO,イベント名,開始日,終了日,場所名称\n7,たつの市オータムフェスティバル,令和8年11月21日,,龍野町\n8,未定,,,\n");
    PlaceDrafts drafts = new PlaceDrafts(DatasetKind.EVENTS, file.mapping());
    Event event = drafts.event(file.checked().rows().getFirst()).orElseThrow();
    assertThat(event.firstDay()).isEqualTo("2026-11-21").isEqualTo(event.lastDay());
    assertThat(event.slug().text()).isEqualTo("events-7");
    assertThat(drafts.event(file.checked().rows().getLast())).isEmpty();
  }

  @Test
  void writesDaysInRanges() {
    assertThat(OpeningHoursText.of("月水木金土日", "9:00", "16:30")).contains("Mo,We-Su 09:00-16:30");
    assertThat(OpeningHoursText.of("月火水木金土日", "０:00", "24:00")).contains("00:00-24:00");
    assertThat(OpeningHoursText.of("土日", "9:00", "")).isEmpty();
  }
}
