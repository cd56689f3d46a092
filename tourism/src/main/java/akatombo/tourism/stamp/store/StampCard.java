package akatombo.tourism.stamp.store;

import akatombo.tourism.stamp.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A card for the stamps of one rally; nobody knows whose it is.
 *
 * @param tour the slug of the rally's tour
 * @param secretSha256 what is kept of the owner's secret
 * @param stamps in the order of their times
 */
public record StampCard(
    String id, String tour, String secretSha256, Instant createdAt, List<Stamp> stamps) {

  public StampCard {
    stamps = List.copyOf(stamps);
  }

  /** The stamp of a place. */
  public Optional<Stamp> stamp(String place) {
    return stamps.stream().filter(stamp -> stamp.place().equals(place)).findFirst();
  }
}
