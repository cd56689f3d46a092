package akatombo.buslocation;

import java.util.Locale;

/** Why a report does not reach the map. */
public enum RejectionCode {
  /** No place on earth. */
  INVALID_POSITION,
  /** Exactly 0,0: what a receiver without satellites says. */
  ZERO_POSITION,
  /** The sender says itself that the position is not valid. */
  INVALID_FIX,
  /** The sender is less sure of the position than the limit of {@code accuracy-max} asks. */
  INACCURATE,
  /** The sender says itself that it only knows roughly where it is. */
  APPROXIMATE,
  /** The time is no time. */
  INVALID_TIMESTAMP,
  /** The row has not as many fields as the header has columns. */
  INVALID_ROW,
  /** The vehicle's id is empty, too long or no text. */
  INVALID_ID,
  /** Measured more than 60 s in the future. */
  FUTURE_TIMESTAMP,
  /** Older than 90 s; kept in the history. */
  OUTDATED,
  /** Older than the newest of the vehicle; kept in the history. */
  OUT_OF_ORDER,
  /** Older than anything the history keeps. */
  TOO_OLD,
  /** The vehicle's report of this timestamp is known already. */
  DUPLICATE,
  /** A jump faster than 42 m/s; three consistent reports are believed again. */
  TELEPORT,
  /** The sender's speed is beyond the limit of {@code speed-max}. */
  TOO_FAST,
  /** The vehicle reported less than {@code period-min} before. */
  TOO_FREQUENT,
  /**
   * The vehicle stands where it stood, and its last report is younger than {@code static-every}.
   */
  STATIC,
  /** Less than {@code distance-min} from the vehicle's last report. */
  TOO_NEAR,
  /** The vehicle has sent {@code daily-max} reports in the last 24 hours. */
  DAILY_LIMIT,
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
