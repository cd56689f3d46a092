package akatombo.buslocation.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final long MANY = 1 << 20;

  @TempDir private Path folder;

  private static byte[] record(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> oldest(Spool spool, int max) {
    List<byte[]> records = spool.oldest(max).block(LIMIT);
    assertThat(records).isNotNull();
    return records.stream().map(record -> new String(record, StandardCharsets.UTF_8)).toList();
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void givesRecordsInOrderUntilTheyAreTakenOff() throws IOException {
    try (Spool spool = Spool.open(folder, MANY)) {
      spool.add(record("a"));
      spool.add(record("b"));
      spool.add(record("c"));
      spool.safe().block(LIMIT);
      assertThat(oldest(spool, 2)).containsExactly("a", "b");
      assertThat(oldest(spool, 2)).containsExactly("a", "b");
      spool.takeOff(2).block(LIMIT);
      assertThat(oldest(spool, 2)).containsExactly("c");
      assertThat(spool.waiting()).isEqualTo(1);
    }
  }

  @Test
  void hasEverythingAgainThatWasSafe() throws IOException {
    try (Spool spool = Spool.open(folder, MANY)) {
      spool.add(record("a"));
      spool.safe().block(LIMIT);
      spool.add(record("not safe yet"));
    }
    try (Spool spool = Spool.open(folder, MANY)) {
      assertThat(spool.waiting()).isEqualTo(1);
      spool.add(record("b"));
      spool.safe().block(LIMIT);
      assertThat(oldest(spool, 1)).containsExactly("a");
      spool.takeOff(1).block(LIMIT);
      assertThat(oldest(spool, 9)).containsExactly("b");
    }
  }

  @Test
  void leavesOutWhatIsTornAtTheEnd() throws IOException {
    try (Spool spool = Spool.open(folder, MANY)) {
      spool.add(record("whole"));
      spool.safe().block(LIMIT);
    }
    Files.write(onlyFile(), new byte[] {0, 0, 0, 9, 1, 2, 3, 4, 'h'}, StandardOpenOption.APPEND);
    try (Spool spool = Spool.open(folder, MANY)) {
      assertThat(oldest(spool, 9)).containsExactly("whole");
    }
    Files.write(onlyFile(), new byte[] {0, 0, 0, 1, 1, 2, 3, 4, 'x'}, StandardOpenOption.APPEND);
    try (Spool spool = Spool.open(folder, MANY)) {
      assertThat(spool.waiting()).isEqualTo(1);
    }
  }

  @Test
  void hidesNothingBehindWhatIsTorn() throws IOException {
    try (Spool spool = Spool.open(folder, MANY)) {
      spool.add(record("before"));
      spool.safe().block(LIMIT);
    }
    Files.write(onlyFile(), new byte[] {0, 0, 0, 9, 1, 2, 3, 4, 'h'}, StandardOpenOption.APPEND);
    try (Spool spool = Spool.open(folder, MANY)) {
      spool.add(record("after"));
      spool.safe().block(LIMIT);
    }
    try (Spool spool = Spool.open(folder, MANY)) {
      assertThat(oldest(spool, 9)).containsExactly("before", "after");
    }
  }

  @Test
  void saysWhenItIsFullAndIsEmptyAfterwards() throws IOException {
    try (Spool spool = Spool.open(folder, 1_000)) {
      assertThat(spool.hasRoomFor(1_000)).isTrue();
      spool.add(new byte[600]);
      assertThat(spool.hasRoomFor(500)).isFalse();
      spool.safe().block(LIMIT);
      assertThat(oldest(spool, 1)).hasSize(1);
      spool.takeOff(1).block(LIMIT);
      spool.tidy().block(LIMIT);
      assertThat(spool.bytes()).isZero();
      assertThat(spool.hasRoomFor(1_000)).isTrue();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }
}
