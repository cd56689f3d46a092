package akatombo.gtfs.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  @TempDir Path folder;

  @Test
  void readsAZipFileAFolderAndBytesAlike() throws IOException {
    Path zip = Files.write(folder.resolve("feed.zip"), RawFeed.good().zip());
    Path unpacked = Files.createDirectory(folder.resolve("feed"));
    try (FeedArchive archive = FeedArchive.open(FeedSource.of(zip), ReadLimits.DEFAULT)) {
      for (String name : archive.names()) {
        Files.write(unpacked.resolve(name), archive.open(name).readAllBytes());
      }
    }
    Files.writeString(unpacked.resolve(".hidden"), "x");

    assertThat(notices(FeedSource.of(zip))).isEmpty();
    assertThat(notices(FeedSource.of(unpacked))).isEmpty();
    assertThat(notices(FeedSource.of(RawFeed.good().zip()))).isEmpty();
  }

  @Test
  void readsAZipWithASingleInnerFolderAndSaysSo() {
    assertThat(notices(FeedSource.of(RawFeed.good().zip("gtfs/"))))
        .startsWith("ERROR invalid_input_files_in_subfolder gtfs/agency.txt:0")
        .doesNotContain("UNUSABLE");
    assertThat(notices(FeedSource.of(RawFeed.good().zip("gtfs\\")))).doesNotContain("UNUSABLE");
  }

  @Test
  void ignoresHiddenFilesAndThoseOfMacOs() {
    byte[] zip = RawFeed.good().with("__MACOSX/._stops.txt", "x").with(".DS_Store", "x").zip();
    assertThat(notices(FeedSource.of(zip))).isEmpty();
  }

  @Test
  void prefersTheFileNearestToTheRoot() {
    byte[] zip = RawFeed.good().with("old/stops.txt", "stop_id\n").zip();
    assertThat(notices(FeedSource.of(zip))).doesNotContain("UNUSABLE");
  }

  @Test
  void refusesABombWithinTwoSeconds() throws IOException {
    byte[] bomb = bomb(10L << 30);
    assertThat(bomb.length).isGreaterThan(9 << 20);

    long start = System.nanoTime();
    String notices = notices(FeedSource.of(bomb));
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(notices).contains("UNUSABLE").contains("ERROR compressed_too_much stop_times.txt");
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void refusesMoreBytesInAllThanAllowedWhateverTheHeadersSay() {
    ReadLimits small = new ReadLimits(500, 100, 1 << 20, 100, 1000, 1000, 1 << 20);
    NoticeLog log = new NoticeLog();
    byte[] zip = RawFeed.good().zip();
    pretendSmall(zip);

    assertThat(FeedReader.read(FeedSource.of(zip), "f", small, log)).isEmpty();
    assertThat(RawFeed.text(log)).contains("ERROR too_many_bytes").contains("null=500");
  }

  @Test
  void refusesMoreThanAHundredEntries() {
    RawFeed feed = RawFeed.good();
    for (int i = 0; i < 100; i++) {
      feed.with("extra" + i + ".txt", "x");
    }
    assertThat(notices(FeedSource.of(feed.zip())))
        .isEqualTo("UNUSABLE\nERROR too_many_files null:0 null=100");
  }

  @Test
  void refusesMoreRowsThanAllowed() {
    assertThat(noticesWithin(ReadLimits.DEFAULT.withRows(100, 6)))
        .isEqualTo("ERROR too_many_rows trips.txt:0 null=6");
    assertThat(noticesWithin(ReadLimits.DEFAULT.withRows(2, 100)))
        .isEqualTo("ERROR too_many_rows stop_times.txt:0 null=2");
  }

  @Test
  void allowsMoreRowsInALargerHeap() {
    assertThat(ReadLimits.forHeap(512L << 20).columnRows()).isBetween(1_000_000, 2_000_000);
    assertThat(ReadLimits.forHeap(1L << 30).rows()).isGreaterThan(1_000_000);
    assertThat(ReadLimits.forHeap(Long.MAX_VALUE).columnRows()).isEqualTo(20_000_000);
    assertThat(ReadLimits.forHeap(1).totalBytes()).isEqualTo(2L << 30);
  }

  @Test
  void refusesMoreTextThanAllowed() {
    assertThat(noticesWithin(new ReadLimits(1 << 20, 100, 1 << 20, 100, 100, 100, 500)))
        .isEqualTo("ERROR too_many_bytes stops.txt:0 null=500");
  }

  private static String noticesWithin(ReadLimits limits) {
    NoticeLog log = new NoticeLog();
    assertThat(FeedReader.read(FeedSource.of(RawFeed.good().zip()), "f", limits, log)).isEmpty();
    return RawFeed.text(log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../stops.txt",
        "a/../../stops.txt",
        "..\\stops.txt",
        "/etc/passwd",
        "C:\\stops.txt"
      })
  void refusesPathsThatLeadOut(String path) {
    assertThat(notices(FeedSource.of(RawFeed.good().with(path, "x").zip())))
        .isEqualTo("UNUSABLE\nERROR unsafe_path " + path.replace('\\', '/') + ":0");
  }

  @Test
  void refusesLinks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry link = new ZipArchiveEntry("stops.txt");
      link.setUnixMode(UnixStat.LINK_FLAG | 0777);
      zip.putArchiveEntry(link);
      zip.write("/etc/passwd".getBytes(UTF_8));
      zip.closeArchiveEntry();
    }
    assertThat(notices(FeedSource.of(bytes.toByteArray())))
        .isEqualTo("UNUSABLE\nERROR unsafe_path stops.txt:0");
  }

  @Test
  void doesNotOpenAnArchiveInside() {
    byte[] outer = RawFeed.good().without("stops.txt").with("gtfs.zip", RawFeed.good().zip()).zip();
    assertThat(notices(FeedSource.of(outer)))
        .contains("UNUSABLE")
        .contains("ERROR missing_required_file stops.txt:0")
        .contains("INFO unknown_file gtfs.zip:0");
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip at all");
    assertThat(notices(FeedSource.of(text))).startsWith("UNUSABLE\nERROR unreadable_archive");
    assertThat(notices(FeedSource.of(folder.resolve("nothing.zip"))))
        .startsWith("UNUSABLE\nERROR unreadable_archive");
    assertThat(notices(FeedSource.of(new byte[0])))
        .startsWith("UNUSABLE\nERROR unreadable_archive");
  }

  @Test
  void refusesATruncatedOrCorruptZip() {
    byte[] zip = RawFeed.good().zip();
    assertThat(notices(FeedSource.of(Arrays.copyOf(zip, zip.length / 2))))
        .startsWith("UNUSABLE\nERROR unreadable_archive");
    Arrays.fill(zip, 40, zip.length / 2, (byte) 0xA5);
    assertThat(notices(FeedSource.of(zip))).startsWith("UNUSABLE");
  }

  @Test
  void namesTheEntryThatCannotBeInflated() {
    byte[] zip = RawFeed.good().zip();
    int name = new String(zip, ISO_8859_1).indexOf("stops.txt");
    Arrays.fill(zip, name + "stops.txt".length(), name + "stops.txt".length() + 10, (byte) 0xFF);
    assertThat(notices(FeedSource.of(zip)))
        .startsWith("UNUSABLE\nERROR unreadable_archive stops.txt:0");
  }

  private static String notices(FeedSource source) {
    NoticeLog log = new NoticeLog();
    boolean isRead = FeedReader.read(source, "f", ReadLimits.DEFAULT, log).isPresent();
    return isRead ? RawFeed.text(log) : "UNUSABLE\n" + RawFeed.text(log);
  }

  /** A zip whose stop_times.txt is that many zeros. */
  private static byte[] bomb(long size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = deflatedZeros();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("stop_times.txt");
      entry.setMethod(ZipEntry.DEFLATED);
      long chunks = size / (1 << 20);
      entry.setSize(size);
      entry.setCompressedSize(chunks * chunk.length + 2);
      entry.setCrc(0);
      byte[] raw = new byte[(int) (chunks * chunk.length + 2)];
      for (int i = 0; i < chunks; i++) {
        System.arraycopy(chunk, 0, raw, i * chunk.length, chunk.length);
      }
      raw[raw.length - 2] = 3; // an empty last block
      zip.addRawArchiveEntry(entry, new ByteArrayInputStream(raw));
    }
    return bytes.toByteArray();
  }

  /** A mebibyte of zeros, deflated and flushed to a byte, so that it can be repeated. */
  private static byte[] deflatedZeros() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[1 << 20]);
    byte[] out = new byte[1 << 16];
    int length = deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  /** Sets the uncompressed size of every entry of the central directory to one byte. */
  private static void pretendSmall(byte[] zip) {
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < zip.length - 46; i++) {
      if (buffer.getInt(i) == 0x02014b50) {
        buffer.putInt(i + 24, 1);
      }
    }
  }
}
