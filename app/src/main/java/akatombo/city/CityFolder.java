package akatombo.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the city's folder: the one that was named, or the sample that is unpacked from the jar. */
public final class CityFolder {

  private static final String SAMPLE = "cities/tatsuno/";

  private CityFolder() {}

  /** Reads the city of a folder. */
  public static City open(Path folder) {
    return CityFile.read(folder);
  }

  /**
   * Unpacks the sample city and reads it; its files are rewritten at each start, since a newer jar
   * may bring newer ones.
   *
   * @param home where the service keeps its files
   */
  public static City openSample(Path home) {
    Path folder = home.resolve("cities").resolve("tatsuno");
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + SAMPLE + "**/*")) {
        if (resource.isReadable() && resource.contentLength() > 0) {
          unpack(resource, folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the sample city into " + folder, e);
    }
    return CityFile.read(folder);
  }

  private static void unpack(Resource resource, Path folder) throws IOException {
    String address = resource.getURL().toString();
    Path target = folder.resolve(address.substring(address.lastIndexOf(SAMPLE) + SAMPLE.length()));
    Files.createDirectories(target.getParent());
    try (InputStream in = resource.getInputStream()) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
