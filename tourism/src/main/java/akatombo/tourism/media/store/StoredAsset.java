package akatombo.tourism.media.store;

import akatombo.tourism.MediaAbout;
import akatombo.tourism.MediaAsset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset with who changed it last.
 *
 * @param revision grows with every change
 * @param isDeleted whether the office has taken it away; it can be restored for some time
 */
public record StoredAsset(
    MediaAsset asset, long revision, boolean isDeleted, Instant updatedAt, String updatedBy) {

  /** Who brought what the city folder holds. */
  public static final String CITY_FOLDER = "city-folder";

  /** One that nobody has seen before. */
  public static StoredAsset first(MediaAsset asset, Instant at, String by) {
    return new StoredAsset(asset, 1, false, at, by);
  }

  /** This with something else said of it, not counted as a change. */
  StoredAsset about(@Nullable MediaAbout about) {
    return new StoredAsset(
        new MediaAsset(asset.id(), asset.form(), asset.files(), asset.seconds(), about),
        revision,
        isDeleted,
        updatedAt,
        updatedBy);
  }

  /** This with something else said of it, and there again if it was taken away. */
  public StoredAsset told(@Nullable MediaAbout about, Instant at, String by) {
    return new StoredAsset(about(about).asset, revision + 1, false, at, by);
  }

  /** This taken away. */
  public StoredAsset deleted(Instant at, String by) {
    return new StoredAsset(asset, revision + 1, true, at, by);
  }
}
