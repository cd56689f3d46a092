package akatombo.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
