package akatombo.buslocation.feedback;

import akatombo.buslocation.request.Refusals;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.FeedScopedId;
import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rider sends. */
record ReportBody(
    @Nullable String tripId,
    @Nullable String serviceDate,
    @Nullable String stopId,
    @Nullable String category,
    @Nullable String text,
    @Nullable String lang) {

  /** What says nothing. */
  static final ReportBody EMPTY = new ReportBody(null, null, null, null, null, null);

  private static final int TEXT_MAX = 500;
  private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  /** The report, if everything it names exists; refused with the reason otherwise. */
  RiderReport report(UUID id, Schedules schedules, Instant now) {
    TripId trip = tripId == null ? null : trip(tripId, schedules);
    StopId stop = stopId == null ? null : stop(stopId, schedules);
    FeedScopedId subject = trip != null ? trip : stop;
    if (subject == null) {
      throw Refusals.missing("tripId", "a tripId or a stopId");
    }
    Schedule schedule = schedules.find(subject.feedId()).orElseThrow();
    return new RiderReport(
        id,
        subject.feedId(),
        agencies(schedule, trip, stop),
        trip == null ? null : trip.id(),
        trip == null ? null : date(schedule, now),
        stop == null || !stop.feedId().equals(subject.feedId()) ? null : stop.id(),
        category(),
        words(),
        language(),
        "open",
        null,
        null,
        now);
  }

  @Override
  public String category() {
    if (category == null || category.isBlank()) {
      throw Refusals.missing("category", categories());
    }
    return Arrays.stream(Category.values())
        .map(Enum::name)
        .filter(name -> name.equals(category))
        .findFirst()
        .orElseThrow(() -> Refusals.invalid("category", category, categories()));
  }

  private static String categories() {
    return "one of "
        + Arrays.stream(Category.values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  private String words() {
    String words = text == null ? "" : text.strip();
    if (words.codePointCount(0, words.length()) > TEXT_MAX) {
      throw Refusals.outOfRange("text", words.length(), 0, TEXT_MAX);
    }
    return Redaction.of(words.replace("\0", ""));
  }

  private String language() {
    String language = lang == null ? "ja" : lang;
    if (!language.matches(LANGUAGE)) {
      throw Refusals.invalid("lang", language, "a language such as ja or en");
    }
    return language;
  }

  private LocalDate date(Schedule schedule, Instant now) {
    if (serviceDate == null) {
      return ServiceDate.of(now, schedule.zone()).date();
    }
    try {
      return WrittenTime.date(serviceDate);
    } catch (DateTimeParseException e) {
      throw Refusals.invalid("serviceDate", serviceDate, "a date YYYY-MM-DD");
    }
  }

  private static TripId trip(String text, Schedules schedules) {
    return TripId.parse(text)
        .filter(id -> schedules.findTrip(id).isPresent())
        .orElseThrow(() -> Refusals.notFound("trip-not-found", text));
  }

  private static StopId stop(String text, Schedules schedules) {
    return StopId.parse(text)
        .filter(id -> schedules.findStop(id).isPresent())
        .orElseThrow(() -> Refusals.notFound("stop-not-found", text));
  }

  /** Whose trip it is, or whose routes call at the stop. */
  private static List<String> agencies(
      Schedule schedule, @Nullable TripId trip, @Nullable StopId stop) {
    if (trip != null) {
      return schedule
          .findTrip(trip)
          .flatMap(found -> schedule.findRoute(found.routeId()))
          .map(route -> List.of(route.agencyId().id()))
          .orElse(List.of());
    }
    return stop == null
        ? List.of()
        : schedule.findStop(stop).stream()
            .flatMap(found -> schedule.routesAt(found).stream())
            .map(Route::agencyId)
            .map(AgencyId::id)
            .distinct()
            .sorted()
            .toList();
  }
}
