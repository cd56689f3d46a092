package akatombo.buslocation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFolderTest {

  @Test
  void leavesNothingOfATemporaryFolderBehind() throws IOException {
    SpoolFolder folder = SpoolFolder.of(null);
    Files.createFile(folder.path().resolve("0000000000000001.spool"));

    folder.close();

    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void keepsTheFolderOfTheSettingsWithAllThatWaitsInIt(@TempDir Path named) throws IOException {
    SpoolFolder folder = SpoolFolder.of(named);
    Path waiting = Files.createFile(folder.path().resolve("0000000000000001.spool"));

    folder.close();

    assertThat(waiting).exists();
  }
}
