package akatombo.gtfs;

import java.util.Optional;

/** Trips run by one vehicle in turn (block_id of trips.txt). */
public record BlockId(String feedId, String id) implements FeedScopedId {

  /** Reads {@code feedId:gtfsId}; empty when there is no colon or either side is empty. */
  public static Optional<BlockId> parse(String text) {
    int colon = text.indexOf(':');
    return colon <= 0 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(new BlockId(text.substring(0, colon), text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return text();
  }
}
