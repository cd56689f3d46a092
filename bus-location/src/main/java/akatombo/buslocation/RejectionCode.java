package akatombo.buslocation;

import java.util.Locale;

/** Why a report does not reach the map. */
public enum RejectionCode {
  /** No place on earth, or exactly 0,0. */
  INVALID_POSITION,
  /** Measured more than 60 s in the future. */
  FUTURE_TIMESTAMP,
  /** Older than 90 s; kept in the history. */
  OUTDATED,
  /** Older than the newest of the vehicle; kept in the history. */
  OUT_OF_ORDER,
  /** The vehicle's report of this timestamp is known already. */
  DUPLICATE,
  /** A jump faster than 42 m/s; three consistent reports are believed again. */
  TELEPORT,
  /** More than 1,609 m outside the feed's stops. */
  OUTSIDE_COVERAGE,
  /** The trip, route or block named belongs to an agency the sender may not speak for. */
  TRIP_OF_ANOTHER_AGENCY,
  /** The vehicle belongs to another operator (only in pulled feeds; a request is refused whole). */
  VEHICLE_OF_ANOTHER_OPERATOR,
  /** No such feed in this city. */
  UNKNOWN_FEED,
  /** The entity carries no vehicle position. */
  NOT_A_VEHICLE_POSITION;

  /** The written form, for example {@code out_of_order}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether such a report is history all the same: true, only late. */
  public boolean isKeptInHistory() {
    return this == OUTDATED || this == OUT_OF_ORDER;
  }
}
