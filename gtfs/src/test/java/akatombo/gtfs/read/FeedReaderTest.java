package akatombo.gtfs.read;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Agency;
import akatombo.gtfs.Language;
import akatombo.gtfs.Stop;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

  @Test
  void findsNothingWrongWithAGoodFeed() {
    assertThat(RawFeed.good().notices()).isEmpty();
    FeedContent feed = RawFeed.good().content();
    assertThat(feed.agencies()).extracting(Agency::name).containsExactly("町営バス");
    assertThat(feed.routes().getFirst().color()).isEqualTo("FF0000");
    assertThat(feed.stops())
        .extracting(stop -> stop.id().text())
        .containsExactly("f:S1", "f:S2", "f:S3");
    assertThat(RawFeed.timetable(feed, "T1"))
        .isEqualTo("S1 08:00:00 | S2 08:05:00/08:06:00 | S3 08:10:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt"})
  void cannotDoWithoutAFile(String file) {
    assertThat(RawFeed.good().without(file).notices())
        .startsWith("UNUSABLE")
        .contains("ERROR missing_required_file " + file, "ERROR no_usable_rows " + file);
    assertThat(RawFeed.good().with(file, "").notices())
        .startsWith("UNUSABLE")
        .contains("ERROR empty_file " + file, "ERROR no_usable_rows " + file);
  }

  @Test
  void cannotDoWithoutACalendar() {
    assertThat(RawFeed.good().without("calendar.txt").notices())
        .startsWith("UNUSABLE")
        .contains(
            "ERROR missing_calendar_and_calendar_date_files", "ERROR no_usable_rows calendar.txt");
  }

  @Test
  void doesWithCalendarDatesAlone() {
    FeedContent feed =
        RawFeed.good()
            .without("calendar.txt")
            .with("calendar_dates.txt", "service_id,date,exception_type\ndaily,20260503,1\n")
            .content();
    assertThat(feed.services()).extracting(service -> service.id()).containsExactly("daily");
    assertThat(feed.calendarDates().getFirst().added()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "stops.txt, 'S1,駅前,34.860,134.540', 'S1,駅前,north,134.540', invalid_float stops.txt:2 stop_lat=north",
    "stops.txt, 'S1,駅前,34.860', 'S1,駅前,134.860', number_out_of_range stops.txt:2 stop_lat=134.860",
    "stops.txt, 'S1,駅前,34.860,134.540', 'S1,駅前,0,0', point_near_origin stops.txt:2 stop_id=S1",
    "stops.txt, 'S1,駅前,34.860,134.540', 'S1,駅前,,', stop_without_location stops.txt:2 stop_id=S1",
    "stops.txt, 'S1,駅前', 'S2,駅前', duplicate_key stops.txt:3 stop_id=S2",
    "routes.txt, FF0000, red, invalid_color routes.txt:2 route_color=red",
    "routes.txt, 'A,1,3', 'A,1,bus', invalid_integer routes.txt:2 route_type=bus",
    "routes.txt, 'A,1,3', 'A,,3', route_both_short_and_long_name_missing routes.txt:2 route_id=R1",
    "routes.txt, 'R1,A', 'R1,B', foreign_key_violation routes.txt:2 agency_id=B",
    "agency.txt, 'Tokyo,ja', 'Tokyo,日本語', invalid_language_code agency.txt:2 agency_lang=日本語",
    "calendar.txt, '1,1,20260101', '1,2,20260101', unexpected_enum_value calendar.txt:2 sunday=2",
    "calendar.txt, 20260101, 20260230, invalid_date calendar.txt:2 start_date=20260230",
    "calendar.txt, 20260101, 20270101, start_and_end_range_out_of_order calendar.txt:2 end_date=20261231",
    "trips.txt, 'R1,daily', 'R1,never', foreign_key_violation trips.txt:2 service_id=never",
    "stop_times.txt, '08:05:00,08:06:00', '8:5,08:06:00', invalid_time stop_times.txt:3 arrival_time=8:5",
    "agency.txt, agency_timezone, zone, missing_required_column agency.txt:1 agency_timezone=null",
    "agency.txt, Asia/Tokyo, Asia/Tatsuno, invalid_timezone agency.txt:2 agency_timezone=Asia/Tatsuno",
    "feed_info.txt, 20260101, 1 Jan, invalid_date feed_info.txt:2 feed_start_date=1 Jan",
  })
  void saysWhatIsWrongWithAField(String file, String text, String by, String notice) {
    assertThat(RawFeed.good().replacing(file, text, by).notices()).contains(notice);
  }

  @Test
  void readsShiftJisWithAWarning() {
    RawFeed feed =
        RawFeed.good()
            .with(
                "stops.txt",
                """
                stop_id,stop_name,stop_lat,stop_lon
                S1,龍野駅前,34.860,134.540
                S2,①番のりば,34.870,134.550
                S3,城跡,34.880,134.560
                """,
                Charset.forName("windows-31j"));
    assertThat(feed.content().stops())
        .extracting(Stop::name)
        .containsExactly("龍野駅前", "①番のりば", "城跡");
    assertThat(feed.notices()).isEqualTo("WARNING not_utf8 stops.txt:0 null=WINDOWS_31J");
  }

  @Test
  void forgetsParentsThatAreNoStations() {
    RawFeed feed =
        RawFeed.good()
            .with(
                "stops.txt",
                """
                stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
                P,駅,34.860,134.540,1,
                S1,1番,34.860,134.540,0,P
                S2,2番,34.870,134.550,0,S1
                S3,3番,34.880,134.560,,Q
                E,出口,34.860,134.540,2,
                """);
    assertThat(feed.content().stops())
        .extracting(
            stop -> stop.id().id() + " " + (stop.parent() == null ? "-" : stop.parent().id()))
        .containsExactly("P -", "S1 P", "S2 -", "S3 -", "E -");
    assertThat(feed.notices())
        .isEqualTo(
            """
            ERROR foreign_key_violation stops.txt:5 parent_station=Q
            ERROR location_without_parent_station stops.txt:6 parent_station=E
            ERROR wrong_parent_location_type stops.txt:4 parent_station=S1\
            """);
  }

  @Test
  void readsTranslationsOfBothLayouts() {
    FeedContent now =
        RawFeed.good()
            .with(
                "translations.txt",
                """
                table_name,field_name,language,translation,record_id,record_sub_id,field_value
                stops,stop_name,en,Station,S1,,
                stops,stop_name,ja-Hrkt,しやくしょ,,,市役所
                stops,stop_name,zh-TW,市政廳,,,市役所
                planets,stop_name,en,x,,,y
                """)
            .content();
    assertThat(now.translations())
        .containsExactly(
            new TranslationRow("stops", "stop_name", Language.ENGLISH, "Station", "S1", null, null),
            new TranslationRow("stops", "stop_name", Language.READING, "しやくしょ", null, null, "市役所"),
            new TranslationRow(
                "stops", "stop_name", new Language("zh-Hant"), "市政廳", null, null, "市役所"));
    FeedContent old =
        RawFeed.good()
            .with("translations.txt", "trans_id,lang,translation\n駅前,ja-Hrkt,えきまえ\n駅前,en,Station\n")
            .content();
    assertThat(old.translations())
        .containsExactly(
            new TranslationRow(null, null, Language.READING, "えきまえ", null, null, "駅前"),
            new TranslationRow(null, null, Language.ENGLISH, "Station", null, null, "駅前"));
  }

  @ParameterizedTest
  @CsvSource({
    "ja, ja",
    "JA, ja",
    "ja_JP, ja",
    "ja-Hrkt, ja-Hrkt",
    "ja-HrKt, ja-Hrkt",
    "ja-Hira, ja-Hrkt",
    "ja-x-easy, ja-x-easy",
    "en, en",
    "en-US, en-US",
    "zh, zh-Hans",
    "zh-CN, zh-Hans",
    "zh-Hans, zh-Hans",
    "zh-TW, zh-Hant",
    "zh-Hant-HK, zh-Hant",
    "ko, ko"
  })
  void namesLanguagesAsTheyAreServed(String code, String language) {
    assertThat(LanguageTag.language(code)).isEqualTo(new Language(language));
  }

  @Test
  void readsFaresInMinorUnits() {
    RawFeed feed =
        RawFeed.good()
            .with(
                "fare_attributes.txt",
                """
                fare_id,price,currency_type,payment_method,transfers
                F1,200,JPY,0,0
                F2,2.50,USD,1,
                F3,99.5,JPY,0,0
                F4,cheap,JPY,0,0
                F5,100,YEN,0,0
                """)
            .with("fare_rules.txt", "fare_id,route_id\nF1,R1\nF9,R1\n");
    assertThat(feed.content().fares().attributes())
        .extracting(fare -> fare.fareId() + " " + fare.priceMinor() + " " + fare.transfers())
        .containsExactly("F1 200 0", "F2 250 -1", "F3 100 0");
    assertThat(feed.notices())
        .isEqualTo(
            """
            ERROR foreign_key_violation fare_rules.txt:3 fare_id=F9
            ERROR invalid_currency fare_attributes.txt:6 currency_type=YEN
            ERROR invalid_currency_amount fare_attributes.txt:4 price=99.5
            ERROR invalid_float fare_attributes.txt:5 price=cheap\
            """);
  }

  @Test
  void keepsPointsOfShapesInSequence() {
    ShapeColumns shapes =
        RawFeed.good()
            .with(
                "shapes.txt",
                """
                shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence
                B,34.2,134.2,2
                A,34.9,134.9,1
                B,34.1,134.1,1
                """)
            .content()
            .shapes();
    assertThat(List.of(shapes.id(0), shapes.id(1))).containsExactly("B", "A");
    assertThat(shapes.to(0) - shapes.from(0)).isEqualTo(2);
    assertThat(shapes.lat(0)).isEqualTo(34.1);
    assertThat(shapes.lat(1)).isEqualTo(34.2);
    assertThat(shapes.dist(0)).isNaN();
  }

  @Test
  void keepsCountingNoticesItDoesNotKeep() {
    RawFeed feed = RawFeed.good();
    StringBuilder rows =
        new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
    for (int i = 0; i < 1000; i++) {
      rows.append("T1,08:00:00,08:00:00,nowhere,").append(i).append('\n');
    }
    NoticeLog log = new NoticeLog();
    assertThat(feed.with("stop_times.txt", rows.toString()).read(log)).isEmpty();
    assertThat(log.notices().counts()).containsEntry("foreign_key_violation", 1000);
    assertThat(log.notices().list()).hasSize(NoticeLog.KEPT_PER_CODE + 1);
  }
}
