package akatombo.gtfs.read;

/**
 * Bounds on what reading a feed may take; all are checked against the bytes as they come, never
 * against what an archive says of itself.
 *
 * @param totalBytes of all files, uncompressed
 * @param ratio uncompressed to compressed bytes of an entry
 * @param ratioFloorBytes an entry may be this large whatever its ratio
 * @param entries files in the archive
 * @param rows of one file, and stop times after frequencies are expanded
 */
public record ReadLimits(long totalBytes, int ratio, long ratioFloorBytes, int entries, int rows) {

  public static final ReadLimits DEFAULT = new ReadLimits(2L << 30, 100, 1 << 20, 100, 20_000_000);
}
