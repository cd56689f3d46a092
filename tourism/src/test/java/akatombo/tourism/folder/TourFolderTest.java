package akatombo.tourism.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.tourism.Content;
import akatombo.tourism.InvalidContentException;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.media.SamplePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourFolderTest {

  private static final Path SAMPLE =
      Path.of("..", "app", "src", "main", "resources", "cities", "tatsuno", "tours");

  @TempDir private Path folder;

  @Test
  void readsTheSampleCity() {
    List<Content> contents = TourFolder.read(SAMPLE);
    assertThat(contents.stream().filter(PointOfInterest.class::isInstance))
        .hasSizeGreaterThanOrEqualTo(25);
    assertThat(contents.stream().filter(Tour.class::isInstance).map(Tour.class::cast))
        .hasSize(3)
        .allMatch(Tour::isSample);
  }

  @Test
  void givesEveryTourOfTheSampleCityAPicture() {
    assertThat(MediaFolder.read(SAMPLE)).hasSize(7);
    assertThat(TourFolder.read(SAMPLE).stream().filter(Tour.class::isInstance))
        .map(Tour.class::cast)
        .allSatisfy(tour -> {
          assertThat(tour.media()).isNotEmpty();
          assertThat(tour.media().getFirst().alternative().entries()).hasSize(2);
          assertThat(tour.media().getFirst().credit()).contains("sample");
        });
  }

  @Test
  void refusesAPictureThatIsNotThereOrNothingWasSaidOf() throws IOException {
    Files.writeString(
        folder.resolve("pois.json"),
        "[{\"id\":\"a\",\"category\":\"CASTLE\",\"name\":{\"ja\":\"城\"},"
            + "\"media\":[{\"sha256\":\"file:castle.png\"}]}]");
    assertThatThrownBy(() -> TourFolder.read(folder))
        .hasMessageContaining("pois.json: /0/media/0/sha256: There is no such medium")
        .hasMessageContaining("file:castle.png");
    Path media = Files.createDirectory(folder.resolve("media"));
    Files.write(media.resolve("castle.png"), SamplePictures.drawn("png", 8, 8));
    Files.writeString(media.resolve("media.json"), "{\"castle.png\":{\"license\":\"CC0-1.0\"}}");
    assertThatThrownBy(() -> TourFolder.read(folder))
        .hasMessageContaining("media.json: /castle.png/credit: This is required.");
    Files.writeString(media.resolve("media.json"), "{\"../pois.json\":{}}");
    assertThatThrownBy(() -> TourFolder.read(folder))
        .hasMessageContaining("not the name of a file");
  }

  @Test
  void takesAFolderWithNothingInIt() {
    assertThat(TourFolder.read(folder)).isEmpty();
    assertThat(TourFolder.read(null)).isEmpty();
  }

  @Test
  void saysWhichFileIsWrongWhere() throws IOException {
    Files.writeString(
        folder.resolve("pois.json"),
        "[{\"id\":\"a\",\"category\":\"CASTLE\",\"name\":{\"ja\":\"<b>城</b>\"}}]");
    assertThatThrownBy(() -> TourFolder.read(folder))
        .isInstanceOf(InvalidContentException.class)
        .hasMessageContaining("pois.json: /0/name/ja: No HTML");
  }

  @Test
  void refusesATourThroughAPlaceThatIsNotThere() throws IOException {
    Files.createDirectory(folder.resolve("tours"));
    Files.writeString(
        folder.resolve("tours").resolve("walk.json"),
        "{\"slug\":\"walk\",\"title\":{\"ja\":\"x\"},\"waypoints\":[{\"poi\":\"nowhere\"}]}");
    assertThatThrownBy(() -> TourFolder.read(folder))
        .hasMessageContaining("walk.json: /waypoints/0/poi: pois.json has no place nowhere");
  }

  @Test
  void saysAtWhichLineAFileIsNoJson() throws IOException {
    Files.writeString(folder.resolve("events.json"), "[\n{]");
    assertThatThrownBy(() -> TourFolder.read(folder))
        .hasMessageContaining("events.json: (document): This cannot be read as JSON (line 2");
  }
}
