package akatombo.tourism.media.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached, or does not do what it should. */
public final class MediaStoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Whether the same may go well in a moment. */
  private final boolean isPassing;

  private MediaStoreException(String message, @Nullable Throwable cause, boolean isPassing) {
    super(message, cause);
    this.isPassing = isPassing;
  }

  /** That trying again is of no use. */
  static MediaStoreException lasting(String message) {
    return new MediaStoreException(message, null, false);
  }

  static MediaStoreException passing(String message) {
    return new MediaStoreException(message, null, true);
  }

  static MediaStoreException of(Throwable cause) {
    return cause instanceof MediaStoreException known
        ? known
        : new MediaStoreException(String.valueOf(cause), cause, true);
  }

  boolean isPassing() {
    return isPassing;
  }
}
