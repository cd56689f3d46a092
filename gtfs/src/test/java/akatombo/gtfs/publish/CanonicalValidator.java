package akatombo.gtfs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The canonical GTFS validator, run in a process of its own with a class path of its own. */
final class CanonicalValidator {

  private static final int LIMIT_SECONDS = 300;

  private CanonicalValidator() {}

  /** The codes of a severity with how often each was raised; ERROR, WARNING or INFO. */
  static SortedMap<String, Integer> notices(Path report, String severity) {
    SortedMap<String, Integer> codes = new TreeMap<>();
    for (JsonNode notice : JsonMapper.builder().build().readTree(report.toFile()).get("notices")) {
      if (notice.get("severity").asString().equals(severity)) {
        codes.put(notice.get("code").asString(), notice.get("totalNotices").asInt());
      }
    }
    return codes;
  }

  /** Validates a zip as of a date and gives the report. */
  static Path report(Path zip, LocalDate date, Path folder) {
    try {
      Path log = folder.resolve("validator.log");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-cp",
                  Files.readString(Path.of("target/gtfs-validator.classpath")),
                  "src/test/validator/RunValidator.java",
                  zip.toString(),
                  folder.toString(),
                  date.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> read(log)).isZero();
      } finally {
        process.destroyForcibly();
      }
      return folder.resolve("report.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
