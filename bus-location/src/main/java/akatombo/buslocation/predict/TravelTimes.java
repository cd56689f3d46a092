package akatombo.buslocation.predict;

import org.jspecify.annotations.Nullable;

/** What has been learned, as predictions read it. */
public interface TravelTimes {

  /** Nothing has been learned yet. */
  TravelTimes NONE =
      new TravelTimes() {
        @Override
        public @Nullable SegmentHistory segment(SegmentKey key) {
          return null;
        }

        @Override
        public @Nullable Residuals residuals(ResidualKey key) {
          return null;
        }

        @Override
        public @Nullable Residuals commonErrors(ResidualKey key) {
          return null;
        }
      };

  /** What was measured of a segment; null when nothing was. */
  @Nullable SegmentHistory segment(SegmentKey key);

  /** How wrong was what was told; null when none of it was checked yet. */
  @Nullable Residuals residuals(ResidualKey key);

  /** How wrong the last computed arrivals were; null when none was checked yet. */
  @Nullable Residuals commonErrors(ResidualKey key);
}
