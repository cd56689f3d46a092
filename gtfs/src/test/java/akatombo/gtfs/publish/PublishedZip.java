package akatombo.gtfs.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Reads a published zip back as text. */
final class PublishedZip {

  private PublishedZip() {}

  /** The lines of a file, the header first; empty when there is no such file. */
  static List<String> lines(Path zip, String file) {
    try (ZipFile entries = new ZipFile(zip.toFile())) {
      return entries.getEntry(file) == null
          ? List.of()
          : new String(
                  entries.getInputStream(entries.getEntry(file)).readAllBytes(),
                  StandardCharsets.UTF_8)
              .lines()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the files. */
  static List<String> names(Path zip) {
    try (ZipFile entries = new ZipFile(zip.toFile())) {
      return entries.stream().map(entry -> entry.getName()).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
