package akatombo.tourism.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

  @TempDir Path folder;

  @Test
  void makesASecretOnceThatOnlyWeMayRead() throws Exception {
    byte[] first = new KeyFolder(folder.resolve("keys")).secret("a.key");
    assertThat(first).hasSize(32);
    assertThat(new KeyFolder(folder.resolve("keys")).secret("a.key")).isEqualTo(first);
    assertThat(new KeyFolder(folder.resolve("other")).secret("a.key")).isNotEqualTo(first);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("keys/a.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAFileThatIsNoSecretWithoutTellingIt() throws Exception {
    Files.writeString(folder.resolve("b.key"), "hunter2");
    assertThatThrownBy(() -> new KeyFolder(folder).secret("b.key"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("b.key")
        .hasMessageNotContaining("hunter2");
  }
}
