package akatombo.gtfs.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server said identifies the copy at hand (RFC 9110 §8.8), sent back so that an unchanged
 * feed is not fetched again.
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  public static final Validators NONE = new Validators(null, null);

  /** Whether there is nothing to send back. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
