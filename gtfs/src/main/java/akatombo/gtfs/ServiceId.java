package akatombo.gtfs;

import java.util.Optional;

/** A service of calendar.txt or calendar_dates.txt. */
public record ServiceId(String feedId, String id) implements FeedScopedId {

  /** Reads {@code feedId:gtfsId}; empty when there is no colon or either side is empty. */
  public static Optional<ServiceId> parse(String text) {
    int colon = text.indexOf(':');
    return colon <= 0 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(new ServiceId(text.substring(0, colon), text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return text();
  }
}
