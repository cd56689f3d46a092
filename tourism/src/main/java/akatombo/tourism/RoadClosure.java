package akatombo.tourism;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Streets that nobody passes while an event takes place, for example for floats of a festival
 * (X-T4).
 *
 * @param area the streets within
 * @param starts of each day of the event; null when they are closed from the day's beginning
 * @param ends of each day; null when they are closed until the day is over
 * @param note what to do instead
 */
public record RoadClosure(
    TriggerZone area, @Nullable LocalTime starts, @Nullable LocalTime ends, LocalizedText note) {

  public RoadClosure {
    if (starts != null && ends != null && !ends.isAfter(starts)) {
      throw new IllegalArgumentException("streets are opened before they are closed");
    }
  }
}
