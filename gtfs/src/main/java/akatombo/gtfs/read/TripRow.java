package akatombo.gtfs.read;

import akatombo.gtfs.Accessibility;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.TripId;
import org.jspecify.annotations.Nullable;

/**
 * A row of trips.txt. A trip of frequencies.txt stands here once per departure instead of once: the
 * ids are {@code {tripId}@{HHMMSS}} of the departure from its first stop (past 24 for departures
 * after midnight, {@code @243000}), and {@code templateTripId} is the id in the feed.
 *
 * @param route position in {@link FeedContent#routes()}
 * @param service position in {@link FeedContent#services()}
 * @param directionId 0 or 1, −1 where the feed does not say
 * @param shape position in {@link FeedContent#shapes()}, −1 for none
 * @param templateTripId the trip_id that frequencies.txt repeats, null for an ordinary trip
 * @param exact whether a repeated trip keeps its times (exact_times); true for an ordinary trip
 * @param japanese the jp_ fields, null when none is filled
 */
public record TripRow(
    TripId id,
    int route,
    int service,
    @Nullable String headsign,
    @Nullable String shortName,
    int directionId,
    @Nullable BlockId blockId,
    int shape,
    Accessibility wheelchair,
    Accessibility bikes,
    @Nullable String templateTripId,
    boolean exact,
    @Nullable JapaneseTrip japanese) {

  /** jp_trip_desc, jp_trip_desc_symbol, jp_office_id and jp_pattern_id of GTFS-JP. */
  public record JapaneseTrip(
      @Nullable String description,
      @Nullable String symbol,
      @Nullable String officeId,
      @Nullable String patternId) {}
}
