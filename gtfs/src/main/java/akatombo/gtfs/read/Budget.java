package akatombo.gtfs.read;

/** A number of bytes or rows that may still be taken, over several files. */
final class Budget {

  private final long all;
  private long left;

  Budget(long all) {
    this.all = all;
    this.left = all;
  }

  /** Takes some; false when there are not that many left. */
  boolean take(long count) {
    left -= count;
    return left >= 0;
  }

  /** How many there were. */
  @Override
  public String toString() {
    return Long.toString(all);
  }
}
