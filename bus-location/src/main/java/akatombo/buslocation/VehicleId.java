package akatombo.buslocation;

import java.util.Optional;

/** A vehicle of one feed's operators; written {@code feedId:vehicleId} everywhere outside. */
public record VehicleId(String feedId, String id) implements Comparable<VehicleId> {

  /** Reads {@code feedId:vehicleId}; empty when there is no colon or either side is empty. */
  public static Optional<VehicleId> parse(String text) {
    int colon = text.indexOf(':');
    return colon <= 0 || colon == text.length() - 1
        ? Optional.empty()
        : Optional.of(new VehicleId(text.substring(0, colon), text.substring(colon + 1)));
  }

  /** The written form, {@code feedId:vehicleId}. */
  public String text() {
    return feedId + ":" + id;
  }

  @Override
  public String toString() {
    return text();
  }

  @Override
  public int compareTo(VehicleId other) {
    int byFeed = feedId.compareTo(other.feedId);
    return byFeed == 0 ? id.compareTo(other.id) : byFeed;
  }
}
