package akatombo.routing.planner;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the planner plans with.
 *
 * @param feeds at least one
 * @param realtimeBase where {@code /gtfs-rt/{feedId}/trip-updates.pb} and its siblings are served;
 *     null plans without live times
 */
public record PlannerInputs(
    List<PlannerFeed> feeds, StreetSource streets, @Nullable URI realtimeBase) {

  public PlannerInputs {
    feeds = List.copyOf(feeds);
    if (feeds.isEmpty()) {
      throw new IllegalArgumentException("a planner needs a feed");
    }
  }

  /** Tells inputs apart without comparing every stop. */
  String key() {
    StringBuilder key = new StringBuilder();
    feeds.forEach(feed -> key.append(feed.feedId()).append('=').append(feed.sha256()).append(';'));
    return key.append(streets).append(';').append(realtimeBase).toString();
  }
}
