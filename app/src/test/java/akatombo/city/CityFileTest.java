package akatombo.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityFileTest {

  private static final String GOOD =
      """
      id: t
      name: {ja: 町, en: Town}
      timezone: Asia/Tokyo
      center: {lat: 34.8, lon: 134.5}
      feeds:
        - id: t
          gtfs: gtfs/
      """;

  @TempDir Path folder;

  @BeforeEach
  void aFeedFolder() throws IOException {
    Files.createDirectories(folder.resolve("gtfs"));
  }

  private City read(String yaml) throws IOException {
    Files.writeString(folder.resolve("city.yaml"), yaml);
    return CityFile.read(folder);
  }

  @Test
  void readsWhatIsNeededAndAssumesTheRest() throws IOException {
    City city = read(GOOD);

    assertThat(city.feeds()).hasSize(1);
    assertThat(city.languages()).extracting(language -> language.tag()).containsExactly("ja", "en");
    assertThat(city.streets()).isNull();
    assertThat(city.simulateBuses()).isFalse();
  }

  @Test
  void namesFileLineAndKeyOfAnUnknownKey() {
    assertThatThrownBy(() -> read(GOOD + "wheels: 4\n"))
        .isInstanceOf(InvalidCityException.class)
        .hasMessageContaining("city.yaml, line 8, key 'wheels'")
        .hasMessageContaining("unknown key");
  }

  @Test
  void namesAnUnknownKeyInsideAFeed() {
    assertThatThrownBy(() -> read(GOOD + "    speed: 3\n"))
        .hasMessageContaining("line 8, key 'feeds[0].speed'");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> read(GOOD.replace("gtfs/", "nowhere.zip")))
        .hasMessageContaining("line 7, key 'feeds[0].gtfs'")
        .hasMessageContaining("no such file");
  }

  @Test
  void refusesAZoneThatIsNone() {
    assertThatThrownBy(() -> read(GOOD.replace("Asia/Tokyo", "Mars/Olympus")))
        .hasMessageContaining("line 3, key 'timezone'");
  }

  @Test
  void pointsAtBrokenYaml() {
    assertThatThrownBy(() -> read(GOOD + "x: [1,\n")).hasMessageContaining("(syntax)");
  }

  @Test
  void refusesTwoFeedsOfOneId() {
    assertThatThrownBy(() -> read(GOOD + "  - id: t\n    gtfs: gtfs/\n"))
        .hasMessageContaining("another feed has this id");
  }

  @Test
  void refusesAFolderWithoutACityFile() {
    assertThatThrownBy(() -> CityFile.read(folder)).hasMessageContaining("no such file");
  }

  @Test
  void takesAnAddressForAFeed() throws IOException {
    City city = read(GOOD.replace("gtfs/", "https://example.org/feed.zip"));

    assertThat(city.feeds().getFirst().gtfs()).hasHost("example.org");
  }

  private City readPlaces(String tsv) throws IOException {
    Files.writeString(folder.resolve("places.tsv"), tsv);
    return read(GOOD + "places: places.tsv\n");
  }

  @Test
  void readsPlacesWithTheirNames() throws IOException {
    City city =
        readPlaces(
            "id\ttype\tname\treading\ten\taliases\tlat\tlon\tposition\n"
                + "castle\tsight\t龍野城\tたつのじょう\tTatsuno Castle\t霞城;かじょう\t34.86\t134.54\ttown\n"
                + "ote\ttown\t大手\t\t\t\t34.8\t134.5\t\n");

    CityPlace castle = city.places().getFirst();
    assertThat(castle.kind()).isEqualTo(CityPlace.Kind.SIGHT);
    assertThat(castle.translations()).containsExactly(Map.entry("en", "Tatsuno Castle"));
    assertThat(castle.aliases()).containsExactly("霞城", "かじょう");
    assertThat(castle.isApproximate()).isTrue();
    assertThat(city.places().getLast().reading()).isNull();
    assertThat(city.places().getLast().isApproximate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,town,A,x,2|line 2, key 'lat, lon': expected degrees",
        "a,town,A,91,2|line 2, key 'lat, lon'",
        "a,lake,A,1,2|line 2, key 'type': expected town or sight",
        ",town,A,1,2|line 2, key 'id': missing",
        "a b,town,A,1,2|line 2, key 'id': letters",
        "a,town,A,1,2,3|line 2, key '(line)': 6 cells for 5 columns",
        "a,town,A,1,2;a,town,B,1,2|line 3, key 'id': another place has this id",
      })
  void pointsAtAWrongPlace(String rows, String message) {
    String tsv = "id\ttype\tname\tlat\tlon\n" + rows.replace(',', '\t').replace(';', '\n') + "\n";

    assertThatThrownBy(() -> readPlaces(tsv))
        .isInstanceOf(InvalidCityException.class)
        .hasMessageContaining("places.tsv, " + message);
  }

  @Test
  void pointsAtAWrongColumnOfPlaces() {
    assertThatThrownBy(() -> readPlaces("id\ttype\tname\tlat\tlon\tHeight\n"))
        .hasMessageContaining("places.tsv, line 1, key 'Height': unknown column");
    assertThatThrownBy(() -> readPlaces("id\ttype\tname\tlat\n"))
        .hasMessageContaining("places.tsv, line 1, key 'lon': missing column");
  }
}
