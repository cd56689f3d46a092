package akatombo.gtfs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which version of which feed.
 *
 * @param sha256 of the feed as it was read, lower-case hexadecimal
 * @param label feed_version of feed_info.txt, if any
 */
public record FeedVersion(
    String feedId, String sha256, @Nullable String label, Instant importedAt) {

  /** The short name shown in answers: the label if there is one, and eight digits of the hash. */
  public String text() {
    String digits = sha256.substring(0, Math.min(8, sha256.length()));
    return label == null || label.isBlank() ? digits : label + "-" + digits;
  }
}
