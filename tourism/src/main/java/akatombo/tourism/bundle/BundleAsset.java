package akatombo.tourism.bundle;

/**
 * A file of a bundle.
 *
 * @param path its name in the bundle
 * @param url where it is fetched
 */
public record BundleAsset(String path, String url, String sha256, long bytes, String contentType) {

  static BundleAsset of(String path, Part part) {
    return new BundleAsset(
        path, part.url(), part.sha256(), part.content().length, part.contentType());
  }
}
