package akatombo.routing.otp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are asked of the planner.
 *
 * @param budget longest wait for an answer
 * @param maxCalls calls to the planner at a time; its number of threads
 * @param maxWaiting calls that may wait for their turn
 * @param keepAnswers how long an answer serves equal requests
 * @param searchWindow how far ahead vehicles are searched
 * @param wideSearchWindow how far ahead they are searched when there is none in the first window
 * @param areaMarginMeters how far outside the box around all stops a place may lie
 * @param estimatedWalkMeters how far by air the nearest stops may lie from a place that no street
 *     of the planner's leads to
 * @param retryAfter what a passenger is told to wait when the planner cannot answer
 */
@ConfigurationProperties("akatombo.routing.plan")
public record PlanProperties(
    @DefaultValue("5s") Duration budget,
    @DefaultValue("4") int maxCalls,
    @DefaultValue("64") int maxWaiting,
    @DefaultValue("2s") Duration keepAnswers,
    @DefaultValue("3h") Duration searchWindow,
    @DefaultValue("24h") Duration wideSearchWindow,
    @DefaultValue("5000") double areaMarginMeters,
    @DefaultValue("5000") double estimatedWalkMeters,
    @DefaultValue("5s") Duration retryAfter) {

  public PlanProperties {
    require(!budget.isNegative() && !budget.isZero(), "budget must be positive");
    require(maxCalls > 0, "max-calls must be positive");
    require(maxWaiting >= 0, "max-waiting must not be negative");
    require(!keepAnswers.isNegative(), "keep-answers must not be negative");
    require(searchWindow.toMinutes() >= 1, "search-window must be a minute at least");
    require(
        wideSearchWindow.compareTo(searchWindow) >= 0,
        "wide-search-window must not be shorter than search-window");
    require(areaMarginMeters >= 0, "area-margin-meters must not be negative");
    require(estimatedWalkMeters >= 0, "estimated-walk-meters must not be negative");
    require(retryAfter.toSeconds() >= 1, "retry-after must be a second at least");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("akatombo.routing.plan." + message);
    }
  }
}
