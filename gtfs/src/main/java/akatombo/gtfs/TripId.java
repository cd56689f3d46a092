package akatombo.gtfs;

import java.util.Optional;

/** A trip of trips.txt (an expanded one where the feed had frequencies.txt). */
public record TripId(String feedId, String id) implements FeedScopedId {

  /** Reads {@code feedId:gtfsId}; empty when there is no colon or either side is empty. */
  public static Optional<TripId> parse(String text) {
    int colon = text.indexOf(':');
    return colon <= 0 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(new TripId(text.substring(0, colon), text.substring(colon + 1)));
  }

  /** Whether this is one of the departures of a trip that frequencies.txt repeats. */
  public boolean isDepartureOf(TripId repeated) {
    int length = repeated.id.length();
    return id.length() > length
        && id.charAt(length) == '@'
        && id.startsWith(repeated.id)
        && feedId.equals(repeated.feedId);
  }

  @Override
  public String toString() {
    return text();
  }
}
