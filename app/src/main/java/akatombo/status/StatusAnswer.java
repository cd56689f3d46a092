package akatombo.status;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code GET /v1/status}.
 *
 * @param ready whether every part does its work
 * @param language what the texts are in
 * @param notice what is to be said of the data, for example that it is a sample
 */
record StatusAnswer(
    boolean ready,
    String language,
    String city,
    @Nullable String notice,
    OffsetDateTime at,
    Database database,
    Planner planner,
    List<Feed> feeds,
    List<Realtime> realtime,
    Vehicles vehicles) {

  /** Whether the database answers. */
  record Database(boolean available) {}

  /**
   * The planner.
   *
   * @param state ready, waiting, building, starting, warmingUp, failed or external
   * @param detail why it does not answer, if so
   */
  record Planner(boolean ready, String state, @Nullable String detail, boolean walkEstimated) {}

  /**
   * A feed.
   *
   * @param ageSeconds since its source was last looked at
   * @param shiftedWeeks by how many weeks its calendars were moved for demonstration
   * @param warning what contradicts city.yaml, if anything
   */
  record Feed(
      String id,
      @Nullable String version,
      @Nullable String validFrom,
      @Nullable String validUntil,
      @Nullable Counts counts,
      int shiftedWeeks,
      @Nullable String lastOutcome,
      @Nullable Long ageSeconds,
      int errors,
      int warnings,
      @Nullable String problem,
      @Nullable String warning) {}

  /**
   * GTFS-realtime of an operator that is read again and again.
   *
   * @param address without what may be secret
   * @param readAt when it last answered
   * @param changedAt when it last had something new
   * @param ageSeconds since it last answered
   * @param failures since then
   * @param problem of the last reading, if it failed
   */
  record Realtime(
      String feedId,
      String address,
      @Nullable OffsetDateTime readAt,
      @Nullable OffsetDateTime changedAt,
      @Nullable Long ageSeconds,
      int entities,
      int failures,
      @Nullable String problem) {}

  /** How much a feed holds. */
  record Counts(int agencies, int routes, int stops, int trips, int stopTimes, int shapes) {}

  /**
   * The vehicles on the map.
   *
   * @param newestAgeSeconds since the newest position was measured
   */
  record Vehicles(int count, int live, int stale, int matched, @Nullable Long newestAgeSeconds) {}
}
