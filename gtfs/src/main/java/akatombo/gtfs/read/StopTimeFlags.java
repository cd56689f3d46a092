package akatombo.gtfs.read;

/** The bits of a stop time's flags: 0–1 pickup_type, 2–3 drop_off_type, then these. */
final class StopTimeFlags {

  static final int TIMEPOINT = 1 << 4;
  static final int INTERPOLATED = 1 << 5;

  private StopTimeFlags() {}

  static byte of(int pickup, int dropOff, boolean timepoint) {
    return (byte) (pickup | dropOff << 2 | (timepoint ? TIMEPOINT : 0));
  }
}
