package akatombo.tourism.media;

import akatombo.tourism.media.Prepared.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models in space: whether one is whole, loads nothing and tells nothing of its pictures. */
final class Models {

  private static final int GLB_HEADER = 20;
  private static final int ENTRIES_MAX = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Models() {}

  /** What is to be said of a model. */
  sealed interface Looked {
    record Fine() implements Looked {}

    record Unreadable() implements Looked {}

    record Refused(Fault fault) implements Looked {}
  }

  static Looked glb(byte[] bytes) {
    Bytes file = new Bytes(bytes);
    if (bytes.length < GLB_HEADER
        || file.u32le(4) != 2
        || file.u32le(8) != bytes.length
        || !file.hasText(16, "JSON")
        || file.u32le(12) > bytes.length - GLB_HEADER) {
      return new Looked.Unreadable();
    }
    String json =
        new String(bytes, GLB_HEADER, (int) file.u32le(12), StandardCharsets.UTF_8).strip();
    try {
      JsonNode scene = JSON.readTree(json);
      if (loads(scene.path("buffers")) || loads(scene.path("images"))) {
        return new Looked.Refused(Fault.LOADS_OTHERS);
      }
    } catch (JacksonException e) {
      return new Looked.Unreadable();
    }
    return telling(file);
  }

  private static boolean loads(JsonNode parts) {
    return parts.valueStream().anyMatch(part -> part.has("uri"));
  }

  static Looked usdz(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        // A USDZ is never packed, so what is in it is no larger than it.
        if (entry.getMethod() != ZipEntry.STORED
            || entry.getName().contains("..")
            || entries > ENTRIES_MAX) {
          return new Looked.Unreadable();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return new Looked.Unreadable();
    }
    return telling(new Bytes(bytes));
  }

  private static Looked telling(Bytes file) {
    return file.contains("Exif\0\0")
        ? new Looked.Refused(Fault.TELLS_ITS_ORIGIN)
        : new Looked.Fine();
  }
}
