package akatombo.buslocation.ingest;

import akatombo.buslocation.VehicleId;
import java.time.Duration;
import java.util.Set;

/** What became of a message of reports. */
sealed interface IntakeOutcome {

  /** Each report was looked at. */
  record Taken(IngestAnswer answer) implements IntakeOutcome {}

  /** These vehicles are not the sender's; nothing was taken. */
  record VehicleOfAnother(Set<VehicleId> vehicles) implements IntakeOutcome {}

  /** The sender is a device of this vehicle and named another; nothing was taken. */
  record VehicleOfAnotherDevice(VehicleId own) implements IntakeOutcome {}

  /** The sender would have too many vehicles; nothing was taken. */
  record TooManyVehicles(int max) implements IntakeOutcome {}

  /** The sender or the service is beyond its limit; nothing was taken. */
  record Overloaded(Duration retryAfter) implements IntakeOutcome {}
}
