package akatombo.buslocation.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of its work has lost nothing that it called safe. */
class SpoolKillIT {

  private static final int ACKNOWLEDGED = 300;

  @TempDir private Path folder;

  /** Adds numbers for ever and prints each when it is safe. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] args) throws IOException {
      try (Spool spool = Spool.open(Path.of(args[0]), 1L << 30)) {
        for (int i = 0; true; i++) {
          spool.add(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
          spool.safe().block(Duration.ofSeconds(10));
          System.out.println(i);
        }
      }
    }
  }

  @RepeatedTest(3)
  void losesNothingAcknowledged() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = -1;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("[0-9]+")) {
          acknowledged = Integer.parseInt(line);
        }
        if (acknowledged >= ACKNOWLEDGED) {
          // The process itself would close its streams too, and what it still says with them.
          assertThat(process.toHandle().destroyForcibly()).isTrue();
          break;
        }
      }
    }
    assertThat(process.waitFor()).isNotZero();
    assertThat(acknowledged).isGreaterThanOrEqualTo(ACKNOWLEDGED);
    try (Spool spool = Spool.open(folder, 1L << 30)) {
      List<byte[]> left = spool.oldest(Integer.MAX_VALUE).block(Duration.ofSeconds(10));
      assertThat(left).isNotNull();
      Set<Integer> numbers =
          left.stream()
              .map(record -> Integer.valueOf(new String(record, StandardCharsets.UTF_8)))
              .collect(Collectors.toSet());
      for (int i = 0; i <= acknowledged; i++) {
        assertThat(numbers).contains(i);
      }
    }
  }
}
