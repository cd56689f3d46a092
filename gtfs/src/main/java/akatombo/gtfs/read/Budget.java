package akatombo.gtfs.read;

/** Bytes that may still come out of an archive, over all of its files. */
final class Budget {

  private long left;

  Budget(long bytes) {
    left = bytes;
  }

  /** Takes bytes; false when there are not that many left. */
  boolean take(long bytes) {
    left -= bytes;
    return left >= 0;
  }
}
