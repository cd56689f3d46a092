package akatombo.tourism;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on a tour.
 *
 * @param text what this tour tells there instead of the place's own description (T2)
 * @param trigger where it begins to be told by itself; null for only by hand
 * @param isToldOnce whether walking in again stays silent
 * @param stay how long one usually stays
 * @param media of this tour there, besides the place's own
 * @param isStamped whether one gets a stamp there
 */
public record Waypoint(
    PoiId poi,
    LocalizedText text,
    @Nullable TriggerZone trigger,
    boolean isToldOnce,
    Duration stay,
    List<MediaUse> media,
    boolean isStamped) {

  public Waypoint {
    media = List.copyOf(media);
    if (stay.isNegative() || stay.compareTo(Duration.ofHours(12)) > 0) {
      throw new IllegalArgumentException("stay must be 0 to 12 hours: " + stay);
    }
  }
}
