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
 * @param closures streets that are closed meanwhile
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
    List<RoadClosure> closures,
    Map<String, String> references)
    implements Content {

  public Event {
    media = List.copyOf(media);
    closures = List.copyOf(closures);
    references = Map.copyOf(references);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an event needs a name");
    }
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("an event ends before it begins");
    }
  }

  /** This event with other media. */
  Event withMedia(List<MediaUse> shown) {
    return new Event(
        slug,
        name,
        description,
        poi,
        place,
        point,
        firstDay,
        lastDay,
        starts,
        ends,
        admission,
        organizer,
        url,
        shown,
        closures,
        references);
  }

  /** Whether it takes place on a day. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** Whether it takes place on the day of a time, in that time's zone, and is not over by then. */
  public boolean isStillOn(ZonedDateTime at) {
    return isOn(at.toLocalDate()) && (ends == null || at.toLocalTime().isBefore(ends));
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
