package akatombo.buslocation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.buslocation.Town;
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
    assertThat(AvlFile.read(file, Town.SCHEDULE, ZoneOffset.UTC)).hasSize(1);
  }

  @Test
  void knowsTheTripsOfOurOwnHistory() throws Exception {
    Path file =
        file(
            "vehicle_id,timestamp,lat,lon,trip_id\n"
                + "v,1290000000,40.6,-74,tatsuno:n0800\n"
                + "v,1290000001,40.6,-74,n0800\n"
                + "v,1290000002,40.6,-74,no:such\n");
    assertThat(AvlFile.read(file, Town.SCHEDULE, ZoneOffset.UTC))
        .extracting(row -> String.valueOf(row.report().hint().tripId()))
        .containsExactly("t:n0800", "t:n0800", "t:no:such");
  }

  @Test
  void refusesAFileWithoutReports() throws Exception {
    Path file = file("vehicle_id,timestamp,lat,lon\n");
    assertThatThrownBy(() -> AvlFile.read(file, Town.SCHEDULE, ZoneOffset.UTC))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("day.csv has no report");
  }

  @Test
  void namesTheColumnThatIsMissing() throws Exception {
    Path file = file("vehicle_id,timestamp,lat\nv,1290000000,40.6\n");
    assertThatThrownBy(() -> AvlFile.read(file, Town.SCHEDULE, ZoneOffset.UTC))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no column lon");
  }
}
