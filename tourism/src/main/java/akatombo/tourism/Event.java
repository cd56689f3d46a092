package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens at a place on some days.
 *
 * @param poi where, when it is a known place; else {@code place} and {@code point} say it
 * @param starts of each day; null when it is not said
 */
public record Event(
    Slug slug,
    LocalizedText name,
    LocalizedText description,
    @Nullable PoiId poi,
    String place,
    @Nullable GeoPoint point,
    LocalDate firstDay,
    LocalDate lastDay,
    @Nullable LocalTime starts,
    @Nullable LocalTime ends,
    Admission admission,
    @Nullable String organizer,
    @Nullable String url,
    List<MediaUse> media,
    Map<String, String> references)
    implements Content {

  public Event {
    media = List.copyOf(media);
    references = Map.copyOf(references);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an event needs a name");
    }
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("an event ends before it begins");
    }
  }

  /** Whether it takes place on the day of a time, in that time's zone, and is not over by then. */
  public boolean isStillOn(ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    return !day.isBefore(firstDay)
        && !day.isAfter(lastDay)
        && (ends == null || at.toLocalTime().isBefore(ends));
  }

  @Override
  public String key() {
    return slug.text();
  }

  @Override
  public Stream<MediaUse> shown() {
    return media.stream();
  }
}
