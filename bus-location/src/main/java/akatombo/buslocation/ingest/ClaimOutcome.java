package akatombo.buslocation.ingest;

import akatombo.buslocation.VehicleId;
import java.util.Set;

/** Whether an operator may report vehicles. */
public sealed interface ClaimOutcome {

  /** All are its own, some perhaps since now. */
  record Owned() implements ClaimOutcome {}

  /** Some belong to somebody else; nothing was claimed. */
  record OwnedByAnother(Set<VehicleId> vehicles) implements ClaimOutcome {}

  /** It would have more vehicles than it may. */
  record TooMany(int max) implements ClaimOutcome {}
}
