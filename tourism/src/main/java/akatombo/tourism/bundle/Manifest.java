package akatombo.tourism.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bundle holds.
 *
 * @param version of the content; equal versions hold equal files
 */
public record Manifest(String tour, String language, String version, List<BundleAsset> assets) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int VERSION_DIGITS = 16;

  public Manifest {
    assets = List.copyOf(assets);
  }

  /** The manifest of files; their names and hashes make its version. */
  static Manifest of(String tour, String language, List<BundleAsset> assets) {
    String listed =
        assets.stream()
            .map(asset -> asset.path() + " " + asset.sha256())
            .collect(Collectors.joining("\n", tour + "\n" + language + "\n", ""));
    String hash = Part.hash(listed.getBytes(StandardCharsets.UTF_8));
    return new Manifest(tour, language, hash.substring(0, VERSION_DIGITS), assets);
  }

  /** All files together. */
  public long bytes() {
    return assets.stream().mapToLong(BundleAsset::bytes).sum();
  }

  /** Where it is said what has been announced since; the same for all versions of the tour. */
  public String notices() {
    return "/v1/tours/" + tour + "/notices?lang=" + language;
  }

  /** The JSON that is signed: these very bytes. */
  public String text() {
    ObjectNode node =
        JSON.createObjectNode()
            .put("tour", tour)
            .put("language", language)
            .put("version", version)
            .put("totalBytes", bytes())
            .put("notices", notices());
    ArrayNode list = node.putArray("assets");
    for (BundleAsset asset : assets) {
      list.addObject()
          .put("path", asset.path())
          .put("url", asset.url())
          .put("sha256", asset.sha256())
          .put("bytes", asset.bytes())
          .put("contentType", asset.contentType());
    }
    return node.toString();
  }

  /** The hash of the text, which may change while the version and the files stay. */
  public String sha256() {
    return Part.hash(text().getBytes(StandardCharsets.UTF_8));
  }

  /** The manifest of a text that was {@link #text() written} before. */
  public static Manifest read(String text) {
    JsonNode node = JSON.readTree(text);
    List<BundleAsset> assets = new ArrayList<>();
    for (JsonNode asset : node.path("assets")) {
      assets.add(
          new BundleAsset(
              asset.path("path").asString(),
              asset.path("url").asString(),
              asset.path("sha256").asString(),
              asset.path("bytes").asLong(),
              asset.path("contentType").asString()));
    }
    return new Manifest(
        node.path("tour").asString(),
        node.path("language").asString(),
        node.path("version").asString(),
        assets);
  }
}
