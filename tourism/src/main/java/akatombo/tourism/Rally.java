package akatombo.tourism;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stamp rally along a tour: who has enough stamps gets a prize (T14).
 *
 * @param needed stamps for the prize
 * @param prize what one gets, and where
 * @param from first day; null without one
 * @param to last day; null without one
 * @param proofs by which a visitor may show to be at a place
 */
public record Rally(
    int needed,
    LocalizedText prize,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Proof> proofs) {

  /** How a visitor shows to be at a place (X-T5). */
  public enum Proof {
    /** The code on the office's screen there, which changes all the time. */
    QR,
    /** The phone's position. */
    POSITION,
    /** A code from staff that counts once. */
    STAFF
  }

  public Rally {
    if (needed < 1) {
      throw new IllegalArgumentException("a rally needs a stamp: " + needed);
    }
    if (proofs.isEmpty()) {
      throw new IllegalArgumentException("a rally needs a proof");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a rally ends before it begins");
    }
    proofs = Set.copyOf(proofs);
  }

  /** Whether stamps of that day count. */
  public boolean isOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** The proofs in their order. */
  public Set<Proof> sortedProofs() {
    return EnumSet.copyOf(proofs);
  }
}
