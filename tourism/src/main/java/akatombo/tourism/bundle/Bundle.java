package akatombo.tourism.bundle;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tour in one language with all that a phone needs without a net.
 *
 * @param parts the files that were made for it, by their hashes
 */
public record Bundle(Manifest manifest, Map<String, Part> parts) {

  /** Phones show no more; of larger pictures the next smaller size is taken along. */
  private static final int PICTURE_WIDTH_MAX = 1_280;

  public Bundle {
    parts = Map.copyOf(parts);
  }

  /**
   * The bundle of files.
   *
   * @param files by their names in the bundle
   */
  public static Bundle of(
      String tour, String language, Map<String, ObjectNode> files, List<MediaAsset> media) {
    List<BundleAsset> assets = new ArrayList<>();
    Map<String, Part> parts = new LinkedHashMap<>();
    files.forEach((path, json) -> {
      Part part = Part.of(json.toString().getBytes(StandardCharsets.UTF_8), Part.JSON);
      parts.put(part.sha256(), part);
      assets.add(BundleAsset.of(path, part));
    });
    media.stream()
        .map(Bundle::file)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(file ->
            assets.add(
                new BundleAsset(
                    "media/" + file.sha256(),
                    file.path(),
                    file.sha256(),
                    file.bytes(),
                    file.contentType())));
    return new Bundle(Manifest.of(tour, language, assets), parts);
  }

  private static @Nullable MediaFile file(MediaAsset asset) {
    return asset.files().stream()
        .filter(file -> file.width() <= PICTURE_WIDTH_MAX)
        .max(Comparator.comparingInt(MediaFile::width))
        .or(() -> asset.files().stream().findFirst())
        .orElse(null);
  }
}
