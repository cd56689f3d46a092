package akatombo.tourism.folder;

import akatombo.tourism.InvalidContentException;
import akatombo.tourism.MediaAbout;
import akatombo.tourism.MediaAsset;
import akatombo.tourism.content.AboutJson;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.media.BroughtMedium;
import akatombo.tourism.media.Intake;
import akatombo.tourism.media.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The pictures and sounds of a city's folder of tours: {@code media/media.json} says of each file
 * beside it who made it and what it shows.
 */
public final class MediaFolder {

  private static final int FILE_BYTES_MAX = 32 * 1024 * 1024;

  private MediaFolder() {}

  /**
   * All that a folder brings; a mistake ends the start and says where it is.
   *
   * @param folder null when the city has none
   */
  public static List<BroughtMedium> read(@Nullable Path folder) {
    if (folder == null) {
      return List.of();
    }
    Path about = folder.resolve("media").resolve("media.json");
    if (!Files.exists(about)) {
      return List.of();
    }
    JsonNode files = TourFolder.parse(about);
    if (!files.isObject()) {
      throw new InvalidContentException(about, "expected an object {…} of files");
    }
    List<BroughtMedium> brought = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : files.properties()) {
      brought.add(medium(about, file.getKey(), file.getValue()));
    }
    return List.copyOf(brought);
  }

  private static BroughtMedium medium(Path list, String name, JsonNode said) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new InvalidContentException(list, "not the name of a file beside it: " + name);
    }
    Path file = list.resolveSibling(name);
    byte[] bytes = bytes(file);
    MediaAsset.Form form =
        Intake.form(bytes)
            .orElseThrow(
                () -> new InvalidContentException(file, "neither a picture, a sound nor a model"));
    return switch (AboutJson.read(form, said)) {
      case AboutJson.Read.Valid(MediaAbout about) ->
          new BroughtMedium(file, Sha256.of(bytes), form, about);
      case AboutJson.Read.Invalid(List<FieldFault> faults) ->
          throw TourFolder.wrong(list, "/" + name, faults.getFirst(), faults.size() - 1);
    };
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > FILE_BYTES_MAX) {
        throw new InvalidContentException(file, "larger than " + FILE_BYTES_MAX + " bytes");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InvalidContentException(file, "cannot be read: " + e.getMessage());
    }
  }
}
