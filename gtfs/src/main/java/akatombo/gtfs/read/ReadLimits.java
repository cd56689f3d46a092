package akatombo.gtfs.read;

/**
 * Bounds on what reading a feed may take; all are checked against the bytes as they come, never
 * against what an archive says of itself. Those on rows and text keep a hostile feed from filling
 * the heap; a country's feed stays below them.
 *
 * @param totalBytes of all files, uncompressed
 * @param ratio uncompressed to compressed bytes of an entry
 * @param ratioFloorBytes an entry may be this large whatever its ratio
 * @param entries files in the archive
 * @param columnRows of stop_times.txt (also after frequencies are expanded) and of shapes.txt
 * @param rows of all other files together
 * @param textBytes of distinct texts, about
 */
public record ReadLimits(
    long totalBytes,
    int ratio,
    long ratioFloorBytes,
    int entries,
    int columnRows,
    int rows,
    long textBytes) {

  public static final ReadLimits DEFAULT =
      new ReadLimits(2L << 30, 100, 1 << 20, 100, 5_000_000, 2_000_000, 256L << 20);

  private static final int HEAP_BYTES_PER_COLUMN_ROW = 400;
  private static final int HEAP_BYTES_PER_ROW = 1000;
  private static final int HEAP_PART_FOR_TEXT = 8;

  /** The limits with which reading and indexing one feed stay within a heap of that size. */
  public static ReadLimits forHeap(long bytes) {
    return new ReadLimits(
        DEFAULT.totalBytes,
        DEFAULT.ratio,
        DEFAULT.ratioFloorBytes,
        DEFAULT.entries,
        (int) Math.min(DEFAULT.columnRows * 4L, bytes / HEAP_BYTES_PER_COLUMN_ROW),
        (int) Math.min(DEFAULT.rows * 4L, bytes / HEAP_BYTES_PER_ROW),
        bytes / HEAP_PART_FOR_TEXT);
  }

  /** With other bounds on rows. */
  ReadLimits withRows(int ofColumns, int ofOthers) {
    return new ReadLimits(
        totalBytes, ratio, ratioFloorBytes, entries, ofColumns, ofOthers, textBytes);
  }

  /** The limits of this process, by which a feed is read and written anew. */
  public static ReadLimits here() {
    return forHeap(Runtime.getRuntime().maxMemory());
  }
}
