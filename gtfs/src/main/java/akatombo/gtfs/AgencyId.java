package akatombo.gtfs;

import java.util.Optional;

/** An agency of agency.txt. */
public record AgencyId(String feedId, String id) implements FeedScopedId {

  /** Reads {@code feedId:gtfsId}; empty when there is no colon or either side is empty. */
  public static Optional<AgencyId> parse(String text) {
    int colon = text.indexOf(':');
    return colon <= 0 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(new AgencyId(text.substring(0, colon), text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return text();
  }
}
