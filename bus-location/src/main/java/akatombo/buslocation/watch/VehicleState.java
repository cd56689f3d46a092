package akatombo.buslocation.watch;

import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Ambiguous;
import akatombo.buslocation.TripMatch.AtLayover;
import akatombo.buslocation.TripMatch.Deadhead;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.TripMatch.Unmatched;

/** What a vehicle is doing, in one word. */
public enum VehicleState {
  ON_TRIP,
  OFF_ROUTE,
  AT_LAYOVER,
  DEADHEAD,
  AMBIGUOUS,
  UNMATCHED,
  /** Nothing is heard of it, and its trip begins later. */
  NOT_BEGUN,
  /** Nothing is heard of it. */
  SILENT;

  /** The word for a match. */
  public static VehicleState of(TripMatch match) {
    return switch (match) {
      case Matched _ -> ON_TRIP;
      case OffRoute _ -> OFF_ROUTE;
      case AtLayover _ -> AT_LAYOVER;
      case Deadhead _ -> DEADHEAD;
      case Ambiguous _ -> AMBIGUOUS;
      case Unmatched _ -> UNMATCHED;
    };
  }
}
