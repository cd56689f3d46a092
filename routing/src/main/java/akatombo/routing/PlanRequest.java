package akatombo.routing;

import akatombo.gtfs.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a passenger asks for.
 *
 * @param time earliest departure, or latest arrival
 * @param isArrival whether {@code time} is the latest arrival
 * @param count how many itineraries, 1 to 10
 * @param via places to visit, in order
 * @param language of alerts and street names
 * @param page which page of an earlier answer; null for the first
 */
public record PlanRequest(
    Endpoint from,
    Endpoint to,
    Instant time,
    boolean isArrival,
    int count,
    List<Via> via,
    PlanPreferences preferences,
    Language language,
    @Nullable Page page) {

  public PlanRequest {
    via = List.copyOf(via);
  }

  /** This request between other places. */
  public PlanRequest between(Endpoint origin, Endpoint destination, Instant when) {
    return new PlanRequest(
        origin, destination, when, isArrival, count, via, preferences, language, page);
  }

  /** This request for later itineraries only. */
  public PlanRequest leavingAt(Endpoint origin, Instant departure) {
    return new PlanRequest(origin, to, departure, false, count, via, preferences, language, null);
  }

  /** This request without any vehicle. */
  public PlanRequest onFoot() {
    PlanPreferences walking =
        new PlanPreferences(
            Set.of(TravelMode.WALK), preferences.wheelchair(), preferences.walkMetersPerSecond());
    return new PlanRequest(from, to, time, isArrival, count, via, walking, language, page);
  }

  /**
   * A page before or after another.
   *
   * @param isLater whether later rather than earlier itineraries are wanted
   * @param cursor as the planner gave it
   */
  public record Page(boolean isLater, String cursor) {}
}
