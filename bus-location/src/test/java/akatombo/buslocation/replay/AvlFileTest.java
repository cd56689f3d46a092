package akatombo.buslocation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be replayed is said. */
class AvlFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("day.csv"), text);
  }

  @Test
  void readsAReport() throws Exception {
    Path file = file("vehicle_id,timestamp,lat,lon\nv,1290000000,40.6,-74\n");
    assertThat(AvlFile.read(file, "feed", ZoneOffset.UTC)).hasSize(1);
  }

  @Test
  void refusesAFileWithoutReports() throws Exception {
    Path file = file("vehicle_id,timestamp,lat,lon\n");
    assertThatThrownBy(() -> AvlFile.read(file, "feed", ZoneOffset.UTC))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("day.csv has no report");
  }

  @Test
  void namesTheColumnThatIsMissing() throws Exception {
    Path file = file("vehicle_id,timestamp,lat\nv,1290000000,40.6\n");
    assertThatThrownBy(() -> AvlFile.read(file, "feed", ZoneOffset.UTC))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no column lon");
  }
}
