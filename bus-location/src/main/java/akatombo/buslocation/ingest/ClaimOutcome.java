package akatombo.buslocation.ingest;

import akatombo.buslocation.VehicleId;

/** Whether an operator may report vehicles. */
sealed interface ClaimOutcome {

  /** All are its own, some perhaps since now. */
  record Owned() implements ClaimOutcome {}

  /** One belongs to somebody else. */
  record OwnedByAnother(VehicleId vehicle) implements ClaimOutcome {}

  /** It would have more vehicles than it may. */
  record TooMany(int max) implements ClaimOutcome {}
}
