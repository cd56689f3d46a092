package akatombo.gtfs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.fetch.FetchOutcome.Failed;
import akatombo.gtfs.fetch.FetchOutcome.Fetched;
import akatombo.gtfs.fetch.FetchOutcome.NotModified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFeedTest {

  private static final FetchLimits LIMITS =
      new FetchLimits(1000, Duration.ofSeconds(1), Duration.ofSeconds(1), 0);

  @TempDir Path temp;
  private Path folder;
  private Path target;

  @BeforeEach
  void writeFolder() throws IOException {
    folder = Files.createDirectories(temp.resolve("feed"));
    target = temp.resolve("target");
    Files.writeString(folder.resolve("stops.txt"), "stop_id\nS1\n");
    Files.writeString(folder.resolve("agency.txt"), "agency_name\nA\n");
    Files.writeString(folder.resolve("README.md"), "not of the feed");
    Files.writeString(folder.resolve(".hidden.txt"), "not of the feed");
  }

  @Test
  void copiesTheFilesOfAFolder() throws IOException {
    Fetched fetched = (Fetched) fetch("");

    try (ZipFile zip = new ZipFile(fetched.zip().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("agency.txt", "stops.txt");
    }
  }

  @Test
  void knowsAFolderByItsContentOnly() throws IOException {
    String sha256 = ((Fetched) fetch("")).sha256();
    Files.setLastModifiedTime(
        folder.resolve("stops.txt"), java.nio.file.attribute.FileTime.fromMillis(0));

    assertThat(fetch(sha256)).isEqualTo(new NotModified());
    assertThat(target).doesNotExist();
  }

  @Test
  void seesEveryChange() throws IOException {
    String before = ((Fetched) fetch("")).sha256();
    for (Runnable change :
        List.<Runnable>of(
            () -> write("stops.txt", "stop_id\nS2\n"),
            () -> write("stops.txt", "stop_id\nS1\nagency_name\nA\n"),
            () -> write("routes.txt", ""),
            () -> write("locations.geojson", "{}"))) {
      change.run();
      String after = ((Fetched) fetch(before)).sha256();

      assertThat(after).isNotEqualTo(before);
      before = after;
    }
  }

  @Test
  void looksIntoTheOnlyFolderInside() throws IOException {
    Path outer = Files.createDirectories(temp.resolve("outer"));
    Files.move(folder, outer.resolve("inner"));
    folder = outer;

    assertThat(fetch("")).isInstanceOf(Fetched.class);
  }

  @Test
  void refusesWhatIsTooLarge() {
    write("shapes.txt", "x".repeat(2000));

    assertThat(fetch(""))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).contains("larger than the limit"));
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    folder = temp.resolve("nowhere");
    assertThat(fetch("")).isEqualTo(new Failed("no such file or folder: " + folder));

    folder = Files.createDirectories(temp.resolve("empty"));
    assertThat(fetch("")).isEqualTo(new Failed("no .txt files in " + folder));
  }

  private FetchOutcome fetch(String knownSha256) {
    return new LocalFeed(LIMITS).fetch(folder, knownSha256, target);
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
