package akatombo.places;

import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /v1/places}. */
record PlacesAnswer(AnswerAge data, String language, List<PlaceEntry> places) {

  /**
   * How old the timetables are that the stops come from.
   *
   * @param realtimeAgeSeconds always null: nothing in this answer is live
   */
  record AnswerAge(
      String feedVersion,
      @Nullable String validUntil,
      String source,
      @Nullable Integer realtimeAgeSeconds) {}

  /**
   * One place.
   *
   * @param approximate true where only the middle of its town is known
   * @param stopIds the poles of that name there, where they are several
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlaceEntry(
      String id,
      String type,
      String name,
      @Nullable String reading,
      double lat,
      double lon,
      @Nullable Boolean approximate,
      @Nullable Long distanceMeters,
      @Nullable List<String> routes,
      @Nullable List<String> stopIds) {}

  static PlacesAnswer of(
      List<PlaceIndex.Found> found, Schedules schedules, String source, Language language) {
    return new PlacesAnswer(
        new AnswerAge(version(schedules), validUntil(schedules), source, null),
        language.tag(),
        found.stream().map(each -> entry(each, language)).toList());
  }

  static String version(Schedules schedules) {
    return schedules.all().stream()
        .map(schedule -> schedule.version().text())
        .collect(Collectors.joining(","));
  }

  private static @Nullable String validUntil(Schedules schedules) {
    return schedules.all().stream()
        .map((Schedule schedule) -> schedule.validity().last())
        .min((a, b) -> a.compareTo(b))
        .map(Object::toString)
        .orElse(null);
  }

  private static PlaceEntry entry(PlaceIndex.Found found, Language language) {
    Place place = found.place();
    Double meters = found.meters();
    return new PlaceEntry(
        place.id(),
        place.type().text(),
        place.name(language).text(),
        place.reading(),
        place.point().lat(),
        place.point().lon(),
        isApproximate(place) ? true : null,
        meters == null ? null : Math.round(meters),
        routes(place, language),
        poles(place));
  }

  private static boolean isApproximate(Place place) {
    return switch (place) {
      case Place.OfCity(var city, var own) -> city.isApproximate();
      case Place.OfSchedule stop -> false;
    };
  }

  private static @Nullable List<String> routes(Place place, Language language) {
    return switch (place) {
      case Place.OfCity city -> null;
      case Place.OfSchedule stop -> stop.routes(language);
    };
  }

  private static @Nullable List<String> poles(Place place) {
    return switch (place) {
      case Place.OfCity city -> null;
      case Place.OfSchedule stop ->
          stop.poles().isEmpty() ? null : stop.poles().stream().map(StopId::text).toList();
    };
  }
}
