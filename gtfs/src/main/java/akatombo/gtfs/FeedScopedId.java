package akatombo.gtfs;

/**
 * Identifies something of one feed of the city; written {@code feedId:gtfsId} everywhere outside.
 *
 * <p>The part after the first colon is the id as it stands in the feed and may itself hold colons.
 */
public sealed interface FeedScopedId permits AgencyId, RouteId, ServiceId, StopId, TripId, BlockId {

  /** The feed's id, from {@code city.yaml}. */
  String feedId();

  /** The id as it stands in the feed. */
  String id();

  /** The written form, {@code feedId:gtfsId}. */
  default String text() {
    return feedId() + ":" + id();
  }
}
