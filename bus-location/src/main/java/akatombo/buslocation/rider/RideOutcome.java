package akatombo.buslocation.rider;

import akatombo.buslocation.VehicleReport;
import java.time.Duration;

/** What became of a position. */
sealed interface RideOutcome {

  /** With it the riders are believed; the report is what they say of the bus. */
  record Believed(VehicleReport report, int riders) implements RideOutcome {}

  /** It was heard, and the bus is not shown for it. */
  record Heard(RiderTrust.Reason reason) implements RideOutcome {}

  /** Too soon after the last one. */
  record TooSoon(Duration retryAfter) implements RideOutcome {}

  /** No such ride, or not any more. */
  record UnknownRide() implements RideOutcome {}
}
