package akatombo.gtfs.pattern;

import akatombo.gtfs.BoardingType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the stop times of a trip say beside their times; trips that say the same share one.
 *
 * <p>The arrays are not copied and must not be changed afterwards.
 */
public final class CallDetails {

  private static final BoardingType[] BOARDING_TYPES = BoardingType.values();
  private static final int TIMEPOINT = 1 << 4;

  private final byte[] flags;
  private final int[] sequences;
  private final @Nullable String @Nullable [] headsigns;

  /**
   * @param flags one of {@link #flags} per stop position
   * @param sequences stop_sequence per stop position
   * @param headsigns stop_headsign per stop position, or null when there is none
   */
  public CallDetails(byte[] flags, int[] sequences, @Nullable String @Nullable [] headsigns) {
    this.flags = flags;
    this.sequences = sequences;
    this.headsigns = headsigns;
  }

  /** The three small columns of a stop time in one byte. */
  @SuppressWarnings("EnumOrdinal") // the enum is ordered by GTFS's numbers
  public static byte flags(BoardingType pickup, BoardingType dropOff, boolean isTimepoint) {
    return (byte) (pickup.ordinal() | dropOff.ordinal() << 2 | (isTimepoint ? TIMEPOINT : 0));
  }

  public BoardingType pickup(int position) {
    return BOARDING_TYPES[flags[position] & 3];
  }

  public BoardingType dropOff(int position) {
    return BOARDING_TYPES[flags[position] >> 2 & 3];
  }

  public boolean isTimepoint(int position) {
    return (flags[position] & TIMEPOINT) != 0;
  }

  public int sequence(int position) {
    return sequences[position];
  }

  /** stop_headsign at that position, if any. */
  public @Nullable String headsign(int position) {
    return headsigns == null ? null : headsigns[position];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallDetails that
        && Arrays.equals(flags, that.flags)
        && Arrays.equals(sequences, that.sequences)
        && Arrays.equals(headsigns, that.headsigns);
  }

  @Override
  public int hashCode() {
    return (Arrays.hashCode(flags) * 31 + Arrays.hashCode(sequences)) * 31
        + Arrays.hashCode(headsigns);
  }
}
