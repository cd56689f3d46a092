package akatombo.buslocation.control;

import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.gtfs.FeedScopedId;
import akatombo.gtfs.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an alert and what it is about, before it has an id.
 *
 * @param cause GTFS-RT's name
 * @param effect GTFS-RT's name
 * @param severity GTFS-RT's name
 * @param header title by language tag
 * @param description text by language tag
 * @param url page by language tag
 * @param activePeriods when it counts; each has an end
 */
public record AlertDraft(
    String cause,
    String effect,
    String severity,
    Map<String, String> header,
    Map<String, String> description,
    Map<String, String> url,
    List<InformedEntity> informed,
    List<ActivePeriod> activePeriods) {

  public AlertDraft {
    header = new LinkedHashMap<>(header);
    description = new LinkedHashMap<>(description);
    url = new LinkedHashMap<>(url);
    informed = List.copyOf(informed);
    activePeriods = List.copyOf(activePeriods);
  }

  /** The alert, once for each feed it is about something of. */
  public List<ServiceAlert> alerts(String id) {
    Map<String, List<InformedEntity>> byFeed =
        informed.stream()
            .collect(
                Collectors.groupingBy(AlertDraft::feedId, LinkedHashMap::new, Collectors.toList()));
    return byFeed.entrySet().stream()
        .map(feed ->
            new ServiceAlert(
                feed.getKey(),
                id,
                cause,
                effect,
                severity,
                texts(header),
                texts(description),
                texts(url),
                feed.getValue(),
                activePeriods))
        .toList();
  }

  private static String feedId(InformedEntity entity) {
    return Stream.<@Nullable FeedScopedId>of(
            entity.agencyId(), entity.routeId(), entity.tripId(), entity.stopId())
        .flatMap(Stream::ofNullable)
        .map(FeedScopedId::feedId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an alert about nothing"));
  }

  private static SequencedMap<Language, String> texts(Map<String, String> byTag) {
    SequencedMap<Language, String> texts = new LinkedHashMap<>();
    byTag.forEach((tag, text) -> texts.put(new Language(tag), text));
    return texts;
  }

  /** GTFS-RT's causes. */
  public enum Cause {
    UNKNOWN_CAUSE,
    OTHER_CAUSE,
    TECHNICAL_PROBLEM,
    STRIKE,
    DEMONSTRATION,
    ACCIDENT,
    HOLIDAY,
    WEATHER,
    MAINTENANCE,
    CONSTRUCTION,
    POLICE_ACTIVITY,
    MEDICAL_EMERGENCY
  }

  /** GTFS-RT's effects. */
  public enum Effect {
    NO_SERVICE,
    REDUCED_SERVICE,
    SIGNIFICANT_DELAYS,
    DETOUR,
    ADDITIONAL_SERVICE,
    MODIFIED_SERVICE,
    OTHER_EFFECT,
    UNKNOWN_EFFECT,
    STOP_MOVED,
    NO_EFFECT,
    ACCESSIBILITY_ISSUE
  }

  /** GTFS-RT's severity levels. */
  public enum Severity {
    UNKNOWN_SEVERITY,
    INFO,
    WARNING,
    SEVERE
  }
}
