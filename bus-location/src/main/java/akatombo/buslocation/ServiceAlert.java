package akatombo.buslocation;

import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A message of an operator about its service.
 *
 * @param feedId the feed whose service it is about
 * @param id within the feed, the same as long as the alert lives
 * @param cause GTFS-RT's name, for example {@code CONSTRUCTION}
 * @param effect GTFS-RT's name, for example {@code DETOUR}
 * @param severity GTFS-RT's name, for example {@code WARNING}
 * @param header title by language, the operator's own language first
 * @param description text by language
 * @param url page by language
 * @param informed what it is about; an alert is about everything of any of them
 * @param activePeriods when it counts; empty means always
 */
public record ServiceAlert(
    String feedId,
    String id,
    String cause,
    String effect,
    String severity,
    SequencedMap<Language, String> header,
    SequencedMap<Language, String> description,
    SequencedMap<Language, String> url,
    List<InformedEntity> informed,
    List<ActivePeriod> activePeriods) {

  public ServiceAlert {
    header = copy(header);
    description = copy(description);
    url = copy(url);
    informed = List.copyOf(informed);
    activePeriods = List.copyOf(activePeriods);
  }

  /** The written form of its id, {@code feedId:id}. */
  public String text() {
    return feedId + ":" + id;
  }

  /** Whether it counts at some time between two instants, both included. */
  public boolean isActive(Instant from, Instant until) {
    return activePeriods.isEmpty()
        || activePeriods.stream()
            .anyMatch(period ->
                (period.start() == null || !period.start().isAfter(until))
                    && (period.end() == null || period.end().isAfter(from)));
  }

  /** Whether it counts at that instant. */
  public boolean isActive(Instant at) {
    return activePeriods.isEmpty()
        || activePeriods.stream().anyMatch(period -> period.contains(at));
  }

  private static SequencedMap<Language, String> copy(Map<Language, String> texts) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
  }

  /** What an alert is about: everything that has all the ids given. */
  public record InformedEntity(
      @Nullable AgencyId agencyId,
      @Nullable RouteId routeId,
      @Nullable TripId tripId,
      @Nullable StopId stopId) {}

  /** A time span; a missing end is open, the end itself is outside. */
  public record ActivePeriod(@Nullable Instant start, @Nullable Instant end) {

    boolean contains(Instant at) {
      return (start == null || !at.isBefore(start)) && (end == null || at.isBefore(end));
    }
  }
}
