package akatombo.tourism;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the office has uploaded, as visitors get it: a picture in several sizes, a sound, a
 * model.
 *
 * @param id SHA-256 of the file as it was uploaded, which itself is not kept
 * @param files without anything that tells where or by whom they were made; a picture's from the
 *     smallest to the largest
 * @param seconds how long a sound lasts; 0 for what is no sound
 * @param about null until the office has said it
 */
public record MediaAsset(
    String id, Form form, List<MediaFile> files, double seconds, @Nullable MediaAbout about) {

  /** What it is. */
  public enum Form {
    IMAGE,
    AUDIO,
    MODEL
  }

  public MediaAsset {
    files = List.copyOf(files);
  }
}
