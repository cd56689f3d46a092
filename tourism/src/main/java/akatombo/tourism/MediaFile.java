package akatombo.tourism;

/**
 * A file as it is served, under the hash of its own bytes.
 *
 * @param sha256 64 hexadecimal digits
 * @param width in pixels; 0 for what is no picture
 * @param height in pixels; 0 for what is no picture
 */
public record MediaFile(String sha256, String contentType, long bytes, int width, int height) {

  /** Where it is served. */
  public String path() {
    return "/media/" + sha256;
  }
}
