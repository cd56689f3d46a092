package akatombo.gtfs.index;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  private final Schedule schedule =
      aFeed("t")
          .stop("A", 34.86, 134.55, "本竜野駅")
          .stop("B", 34.87, 134.55, "赤とんぼ荘")
          .stop("C", 34.88, 134.55, "タツノ市役所")
          .route("R", "北ルート", 3)
          .trip("1")
          .headsign("赤とんぼ荘")
          .calling("A", "8:00")
          .calling("B", "8:07")
          .trip("2")
          .headsign("市内循環")
          .calling("A", "9:00")
          .calling("B", "9:07")
          .translated("stops", "stop_name", "本竜野駅", "en", "Hon-Tatsuno Station")
          .translated("stops", "stop_name", "本竜野駅", "ja-Hrkt", "ほんたつのえき")
          .translated("stops", "stop_name", "本竜野駅", "zh", "本龙野站")
          .translatedRecord("stops", "stop_name", "B", "en", "Akatombo-so")
          .translatedRecord("routes", "route_short_name", "R", "en", "North Route")
          .translatedRecord("trips", "trip_headsign", "2", "en", "City Loop")
          .build();

  @Test
  void aNameComesInTheLanguageAsked() {
    assertThat(name("A", "en")).isEqualTo(text("Hon-Tatsuno Station", "en"));
    assertThat(name("A", "ja-Hrkt")).isEqualTo(text("ほんたつのえき", "ja-Hrkt"));
    assertThat(name("B", "en")).isEqualTo(text("Akatombo-so", "en"));
  }

  @Test
  void chineseWithoutAScriptServesBothScripts() {
    assertThat(name("A", "zh-Hans").text()).isEqualTo("本龙野站");
    assertThat(name("A", "zh-Hant").text()).isEqualTo("本龙野站");
    assertThat(name("A", "zh").text()).isEqualTo("本龙野站");
    assertThat(name("A", "zh-Hant").language().tag()).startsWith("zh");
  }

  @Test
  void whatIsNotTranslatedComesInTheFeedsLanguage() {
    assertThat(name("C", "en")).isEqualTo(text("タツノ市役所", "ja"));
    assertThat(name("A", "ko")).isEqualTo(text("本竜野駅", "ja"));
    assertThat(name("A", "ja-x-easy")).isEqualTo(text("本竜野駅", "ja"));
    assertThat(name("A", "ja")).isEqualTo(text("本竜野駅", "ja"));
  }

  @Test
  void routesAndHeadsignsAreTranslatedToo() {
    assertThat(schedule.shortName(schedule.routes().getFirst(), Language.ENGLISH))
        .isEqualTo(text("North Route", "en"));
    assertThat(schedule.longName(schedule.routes().getFirst(), Language.ENGLISH).text()).isEmpty();
    assertThat(schedule.headsign(trip("2"), 0, Language.ENGLISH))
        .isEqualTo(text("City Loop", "en"));
    assertThat(schedule.headsign(trip("2"), 0, Language.JAPANESE)).isEqualTo(text("市内循環", "ja"));
  }

  @Test
  void aHeadsignThatIsAStopsNameIsTranslatedLikeIt() {
    assertThat(schedule.headsign(trip("1"), 0, Language.ENGLISH))
        .isEqualTo(text("Akatombo-so", "en"));
  }

  @Test
  void theOldLayoutTranslatesATextWhereverItStands() {
    Schedule old =
        aFeed("t")
            .stop("A", 34.86, 134.55, "本竜野駅")
            .stop("B", 34.87, 134.55)
            .route("R")
            .trip("1")
            .headsign("本竜野駅")
            .calling("B", "8:00")
            .calling("A", "8:07")
            .row("translations.txt", "trans_id,lang,translation", "本竜野駅", "ja-Hrkt", "ほんたつのえき")
            .row("translations.txt", "", "本竜野駅", "en", "Hon-Tatsuno")
            .build();

    assertThat(old.name(old.stops().getFirst(), Language.READING).text()).isEqualTo("ほんたつのえき");
    assertThat(old.headsign(old.trips().getFirst(), 0, Language.ENGLISH).text())
        .isEqualTo("Hon-Tatsuno");
  }

  @Test
  void whatIsToBeSpokenInKanaIsAReading() {
    String header = "stop_id,stop_name,tts_stop_name,stop_lat,stop_lon";
    Schedule spoken =
        aFeed("t")
            .row("stops.txt", header, "A", "本竜野駅", "ほんたつのえき", 34.86, 134.55)
            .row("stops.txt", header, "B", "Main St", "Main Street", 34.87, 134.55)
            .route("R")
            .trip("1")
            .calling("A", "8:00")
            .calling("B", "8:07")
            .build();

    assertThat(spoken.name(spoken.stops().getFirst(), Language.READING))
        .isEqualTo(text("ほんたつのえき", "ja-Hrkt"));
    assertThat(spoken.name(spoken.stops().getLast(), Language.READING))
        .isEqualTo(text("Main St", "ja"));
  }

  @Test
  void searchFindsNamesInAnyLanguageAndReading() {
    assertThat(named("hon-tatsuno")).containsExactly("A");
    assertThat(named("ホンタツノ")).containsExactly("A");
    assertThat(named("赤とんぼ")).containsExactly("B");
    assertThat(named("たつの市役所")).containsExactly("C");
    assertThat(named(" ")).isEmpty();
  }

  @Test
  void namesThatBeginWithTheTextComeFirst() {
    assertThat(named("たつの")).containsExactly("C", "A");
  }

  private List<String> named(String text) {
    return schedule.stopsNamed(text, 10).stream().map(stop -> stop.id().id()).toList();
  }

  private LocalizedText name(String stopId, String tag) {
    Stop stop = schedule.findStop(new StopId("t", stopId)).orElseThrow();
    return schedule.name(stop, new Language(tag));
  }

  private Trip trip(String id) {
    return schedule.findTrip(new TripId("t", id)).orElseThrow();
  }

  private static LocalizedText text(String text, String tag) {
    return new LocalizedText(text, new Language(tag));
  }
}
