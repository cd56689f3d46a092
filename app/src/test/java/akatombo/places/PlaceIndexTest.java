package akatombo.places;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.FeedFixtures;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceIndexTest {

  private static PlaceIndex index;

  @BeforeAll
  static void indexTheSampleCity() {
    index =
        new PlaceIndexing(FeedFixtures.sampleCity())
            .index(Schedules.NONE.with(FeedFixtures.sampleSchedule()));
  }

  private static List<String> ids(String text) {
    return index.search(text, null, 10).stream().map(found -> found.place().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本竜野",
        "本竜野駅",
        "本龍野",
        "ほんたつの",
        "ホンタツノ",
        "ﾎﾝﾀﾂﾉ",
        "ほんたつのえき",
        "hontatsuno",
        "hon-tatsuno",
        "Hon Tatsuno",
        "Hon-Tatsuno Station",
        "ＨＯＮＴＡＴＳＵＮＯ",
        "hontatuno",
        "hotatsuno",
        "hontatsumo",
        "hotnatsuno",
        "本龙野站",
        "本龍野站",
        "혼타쓰노역",
        "혼타쓰노",
        "ほんた",
        "honta",
        "hon tat"
      })
  void findsHonTatsunoFirst(String text) {
    assertThat(ids(text)).first().isEqualTo("stop:tatsuno:hontatsuno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tatsuno Castle",
        "tatsuno castle",
        "Castle Tatsuno",
        "龍野城",
        "竜野城",
        "たつのじょう",
        "タツノジョウ",
        "tatsunojo",
        "tatsunojou",
        "Tatsuno-jō",
        "tatunozyou",
        "龙野城",
        "다쓰노성",
        "霞城",
        "tatsuno catsle"
      })
  void findsTheCastleFirst(String text) {
    assertThat(ids(text)).first().isEqualTo("place:tatsuno-castle");
  }

  @ParameterizedTest
  @CsvSource({
    "たつの, stop:tatsuno:tatsuno",
    "龍野, stop:tatsuno:tatsuno",
    "tatsuno, stop:tatsuno:tatsuno",
    "tatuno, stop:tatsuno:tatsuno",
    "たつのし, place:tatsuno-city",
    "たつの市, place:tatsuno-city",
    "市役所, place:city-hall",
    "しやくしょ, place:city-hall",
    "姫路, stop:tatsuno:himeji",
    "himezi, stop:tatsuno:himeji",
    "室津, place:town-mitsu-cho-murotsu",
    "醤油資料館, place:soy-sauce-museum",
    "soy sauce museum, place:soy-sauce-museum",
    "光都1丁目, place:town-shingu-cho-koto-1",
    "新舞子, stop:tatsuno:shinmaiko",
  })
  void findsWhatIsMeant(String text, String id) {
    assertThat(ids(text)).first().isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "・", "!?", "ぬぬぬぬぬぬ", "赤とんぼ"})
  void findsNothingWhereNothingFits(String text) {
    assertThat(ids(text)).isEmpty();
  }

  @Test
  void listsAStationByTheEndOfItsName() {
    assertThat(ids("新宮")).contains("stop:tatsuno:harima-shingu");
    assertThat(ids("shingu")).contains("stop:tatsuno:harima-shingu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soy sauce musuem", "soy sause musem", "harima shinguu staton"})
  void forgivesTyposInLongNames(String text) {
    assertThat(ids(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"castel", "musuem", "stattion"})
  void forgivesATypoInOneWordOfManyNames(String text) {
    assertThat(ids(text)).isNotEmpty();
  }

  @Test
  void namesAStationOnceAndNotItsPlatforms() {
    assertThat(ids("本竜野駅")).doesNotHaveDuplicates().noneMatch(id -> id.contains("hontatsuno-"));
  }

  @Test
  void findsTheNearerOfTwoOfOneName() {
    GeoPoint inIssai = new GeoPoint(34.8672, 134.50223);
    GeoPoint inShingu = new GeoPoint(34.919758, 134.556034);

    assertThat(index.search("新宮", inIssai, 1).getFirst().place().id())
        .isEqualTo("place:town-issai-cho-shingu");
    assertThat(index.search("新宮", inShingu, 1).getFirst().place().id())
        .isEqualTo("place:town-shingu-cho-shingu");
  }

  @Test
  void saysHowFarWhatItFoundIs() {
    var found = index.search("龍野城", new GeoPoint(34.868806, 134.544833), 1).getFirst();

    assertThat(found.meters()).isLessThan(1);
    assertThat(index.search("龍野城", null, 1).getFirst().meters()).isNull();
  }

  @Test
  void namesTheNearestFirst() {
    var found = index.nearest(new GeoPoint(34.861762, 134.555611), 5);

    assertThat(found).hasSize(5);
    assertThat(found.getFirst().place().id()).isEqualTo("stop:tatsuno:hontatsuno");
    assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(a.meters(), b.meters()));
  }

  @Test
  void givesNamesInTheLanguageAskedFor() {
    Place castle = index.find("place:tatsuno-castle").orElseThrow();
    Place station = index.find("stop:tatsuno:hontatsuno").orElseThrow();

    assertThat(castle.name(Language.ENGLISH).text()).isEqualTo("Tatsuno Castle");
    assertThat(castle.name(new Language("fr")).text()).isEqualTo("龍野城");
    assertThat(castle.reading()).isEqualTo("たつのじょう");
    assertThat(station.type()).isEqualTo(PlaceType.STATION);
    assertThat(station.name(new Language("ko")).text()).isEqualTo("혼타쓰노역");
    assertThat(station.reading()).isEqualTo("ほんたつのえき");
    assertThat(station.routes(Language.JAPANESE)).contains("循環", "K");
  }
}
