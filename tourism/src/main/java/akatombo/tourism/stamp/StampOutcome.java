package akatombo.tourism.stamp;

import java.time.Duration;
import java.time.Instant;

/** What becomes of evidence. */
public sealed interface StampOutcome {

  /** It is believed: the visitor was there at that time. */
  record Proved(Instant at) implements StampOutcome {}

  /** No such code, or of another place. */
  record WrongCode() implements StampOutcome {}

  /** The code counted for somebody before. */
  record UsedCode() implements StampOutcome {}

  /** Its time is longer ago than may pass without a net, or still to come. */
  record OutOfTime(Instant at) implements StampOutcome {}

  /** The rally is not on at that time. */
  record NotOn(Instant at) implements StampOutcome {}

  /** The phone does not know well enough where it is. */
  record TooVague(double accuracyMeters, double maxMeters) implements StampOutcome {}

  /** The phone is elsewhere. */
  record NotThere(long meters) implements StampOutcome {}

  /** Nobody knows where the place is, so a position proves nothing. */
  record NoZone() implements StampOutcome {}

  /**
   * Nobody gets from one place to the other in that time.
   *
   * @param place of the other stamp
   * @param passed between the two
   * @param needed at least
   */
  record TooFast(String place, Duration passed, Duration needed) implements StampOutcome {}
}
