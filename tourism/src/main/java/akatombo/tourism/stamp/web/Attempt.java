package akatombo.tourism.stamp.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.WrittenTime;
import akatombo.tourism.Rally;
import akatombo.tourism.Rally.Proof;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.trigger.Fix;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a phone sends to get a stamp.
 *
 * @param place the id of the place
 * @param proof qr, position or staff
 * @param code of a screen or of staff
 * @param at when a position was measured or staff gave the code; now without it
 */
record Attempt(
    @Nullable String place,
    @Nullable String proof,
    @Nullable String code,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Double accuracyMeters,
    @Nullable String at) {

  private static final int CODE_CHARS_MAX = 40;

  /** The place it is about. */
  String placeId() {
    return place == null ? "" : place.strip();
  }

  /** Refuses a word for a proof that is none; without one, nothing was misspelled. */
  void checkWord() {
    if (proof != null) {
      var _ = proof(EnumSet.allOf(Proof.class));
    }
  }

  /** The proof, one of those the rally takes. */
  Proof proof(Rally rally) {
    return proof(rally.sortedProofs());
  }

  private Proof proof(Set<Proof> taken) {
    String word = proof == null ? "" : proof.strip();
    return taken.stream()
        .filter(known -> word(known).equals(word))
        .findFirst()
        .orElseThrow(() ->
            Refusals.invalid(
                "proof",
                word,
                "one of " + taken.stream().map(Attempt::word).collect(Collectors.joining(", "))));
  }

  static String word(Proof proof) {
    return proof.name().toLowerCase(Locale.ROOT);
  }

  /** The code. */
  String codeText() {
    String text = code == null ? "" : code.strip();
    if (text.isEmpty() || text.length() > CODE_CHARS_MAX) {
      throw Refusals.invalid("code", text, "1 to " + CODE_CHARS_MAX + " characters");
    }
    return text;
  }

  /** Where the phone was. */
  Fix fix(Instant now) {
    if (lat == null || lon == null) {
      throw Refusals.invalid(lat == null ? "lat" : "lon", "", "degrees");
    }
    if (accuracyMeters == null || !(accuracyMeters > 0 && accuracyMeters <= 100_000)) {
      throw Refusals.outOfRange(
          "accuracyMeters", accuracyMeters == null ? "" : accuracyMeters, 1, 100_000);
    }
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw Refusals.invalid("lat", lat + "," + lon, "a place on earth in degrees");
    }
    return new Fix(time(now), new GeoPoint(lat, lon), accuracyMeters);
  }

  /** When it was. */
  Instant time(Instant now) {
    if (at == null) {
      return now;
    }
    try {
      return WrittenTime.instant(at);
    } catch (DateTimeParseException e) {
      throw Refusals.invalid("at", at, "an ISO-8601 time such as 2027-04-01T09:00:00+09:00");
    }
  }
}
