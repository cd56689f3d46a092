package akatombo.routing;

import akatombo.gtfs.GeoPoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A place to visit on the way and the least time to stay there.
 *
 * @param onward how one goes on where one leaves from another place, as after a tour; null where
 *     one goes on from the same
 */
public record Via(Endpoint place, Duration stay, @Nullable Onward onward) {

  /** A place one goes on from. */
  public Via(Endpoint place, Duration stay) {
    this(place, stay, null);
  }

  /**
   * Going on from elsewhere.
   *
   * @param leg index of the first leg from there in the itinerary
   */
  public record Onward(GeoPoint from, int leg) {}
}
