package akatombo.tourism.stamp;

import akatombo.tourism.Rally.Proof;
import akatombo.tourism.trigger.Fix;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a visitor brings to show that they were at a place. */
public sealed interface Evidence {

  /** Which of the proofs it is. */
  default Proof proof() {
    return switch (this) {
      case Screen screen -> Proof.QR;
      case Position position -> Proof.POSITION;
      case Staff staff -> Proof.STAFF;
    };
  }

  /**
   * A code of the place's screen.
   *
   * @param shownAt null for one that was never on it
   */
  record Screen(@Nullable Instant shownAt) implements Evidence {}

  /** What the phone says of where it was. */
  record Position(Fix fix) implements Evidence {}

  /**
   * A code of staff.
   *
   * @param code null for one that was never given out there
   * @param at when it was given, as the phone says
   */
  record Staff(@Nullable StaffCode code, Instant at) implements Evidence {}

  /**
   * A code that was given out for a place.
   *
   * @param usedAt null while nobody has used it
   */
  record StaffCode(Instant issuedAt, Instant expiresAt, @Nullable Instant usedAt) {}
}
