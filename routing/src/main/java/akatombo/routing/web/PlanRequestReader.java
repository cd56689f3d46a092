package akatombo.routing.web;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.PerSchedules;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.UsualTime;
import akatombo.gtfs.WrittenTime;
import akatombo.routing.Endpoint;
import akatombo.routing.Places;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlanningArea;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the parameters of {@code GET /v1/plan}; what it cannot read is a problem with facts. */
final class PlanRequestReader {

  private static final String MODES =
      Arrays.stream(TravelMode.values()).map(TravelMode::name).collect(Collectors.joining(", "));

  private static final int COUNT = 5;
  private static final int COUNT_MAX = 10;
  private static final int VIA_MAX = 5;
  private static final Duration STAY_MAX = Duration.ofHours(24);

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT);

  /** Plans for "now" asked within these seconds are the same plan. */
  private static final long NOW_STEP_SECONDS = 10;

  /** A place to visit this near to a stop is the stop: OTP finds no way from a stop to itself. */
  private static final double AT_STOP_METERS = 15;

  private final Feeds feeds;
  private final Places places;
  private final PlanningArea area;
  private final Clock clock;
  private final PerSchedules<Optional<Validity>> validities;

  PlanRequestReader(
      Feeds feeds, Places places, PlanningArea area, Clock clock, double marginMeters) {
    this.feeds = feeds;
    this.places = places;
    this.area = area;
    this.clock = clock;
    this.validities = new PerSchedules<>(schedules -> Validity.of(schedules, marginMeters));
  }

  /** The request; otherwise an {@code ErrorResponseException} that names the parameter. */
  Mono<PlanRequest> read(Query query, Language language) {
    return Mono.defer(() -> reading(query, language));
  }

  private Mono<PlanRequest> reading(Query query, Language language) {
    Schedules schedules = feeds.current();
    Optional<Validity> validity = validities.of(schedules);
    PageCursor cursor = cursor(query.one("cursor"));
    Instant time = cursor == null ? time(query.one("time")) : cursor.time();
    validity.ifPresent(it -> requireValid(it, time));
    boolean isArrival = query.flag("arriveBy");
    int count = query.integer("n", COUNT, 1, COUNT_MAX);
    PlanPreferences preferences = preferences(query);
    List<Duration> stays = stays(query);
    PlaceReader reader = new PlaceReader(places, schedules, validity, language);
    return Mono.zip(
            reader.read("from", required(query, "from")),
            reader.read("to", required(query, "to")),
            via(reader, schedules, query.all("via"), stays))
        .map(ends ->
            new PlanRequest(
                ends.getT1(),
                ends.getT2(),
                time,
                isArrival,
                count,
                ends.getT3(),
                preferences,
                language,
                cursor == null ? null : cursor.page()));
  }

  private static String required(Query query, String name) {
    String text = query.one(name);
    if (text == null) {
      throw PlanProblem.invalid(name, "", "lat,lon or stop:{feedId:id} or place:{id}");
    }
    return text;
  }

  private static @Nullable PageCursor cursor(@Nullable String text) {
    return text == null
        ? null
        : PageCursor.parse(text)
            .orElseThrow(
                () -> PlanProblem.invalid("cursor", text, "next or prev of an earlier answer"));
  }

  private Instant time(@Nullable String text) {
    return text == null ? now() : parsed(text, area.zone());
  }

  private Instant now() {
    long seconds = clock.instant().getEpochSecond();
    return Instant.ofEpochSecond(seconds - seconds % NOW_STEP_SECONDS);
  }

  /** A plus sign that was not escaped arrives as a space; it can only be the offset's. */
  private static Instant parsed(String text, ZoneId zone) {
    String iso = text.replace(' ', '+');
    try {
      Optional<Instant> local = UsualTime.local(iso).map(time -> time.atZone(zone).toInstant());
      return WrittenTime.meant(
          local.or(() -> UsualTime.instant(iso)).orElseGet(() -> unusual(iso, zone)), iso);
    } catch (DateTimeParseException e) {
      throw PlanProblem.invalid(
          "time", text, "ISO 8601, like 2026-11-24T09:45:00+09:00 or 2026-11-24T09:45");
    }
  }

  private static Instant unusual(String iso, ZoneId zone) {
    // The formatter knows 24:00, but takes 31 November for the 30th.
    var _ = LocalDate.parse(iso.substring(0, Math.min(iso.length(), "2026-11-24".length())));
    return switch (TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)) {
      case OffsetDateTime time -> time.toInstant();
      case TemporalAccessor time -> LocalDateTime.from(time).atZone(zone).toInstant();
    };
  }

  private void requireValid(Validity validity, Instant time) {
    if (!validity.covers(time, area.zone())) {
      throw PlanProblem.outsideValidity(
          time.atZone(area.zone()).toOffsetDateTime().toString(),
          validity.first(),
          validity.last());
    }
  }

  private static PlanPreferences preferences(Query query) {
    return new PlanPreferences(
        modes(query.all("modes")),
        query.flag("wheelchair"),
        query.decimal("walkSpeed", PlanPreferences.WALK_METERS_PER_SECOND, 0.5, 2.5));
  }

  private static Set<TravelMode> modes(List<String> texts) {
    Set<TravelMode> modes = EnumSet.noneOf(TravelMode.class);
    for (String text : texts) {
      for (String word : text.split(",", -1)) {
        modes.add(mode(word.strip()));
      }
    }
    return modes;
  }

  private static TravelMode mode(String word) {
    return Arrays.stream(TravelMode.values())
        .filter(mode -> mode.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> PlanProblem.invalid("modes", word, "one of " + MODES));
  }

  private static List<Duration> stays(Query query) {
    List<String> via = query.all("via");
    List<String> texts = query.all("viaStay");
    if (via.size() > VIA_MAX) {
      throw PlanProblem.invalid("via", String.join(" ", via), VIA_MAX + " at most");
    }
    if (texts.size() > via.size()) {
      throw PlanProblem.invalid("viaStay", String.join(" ", texts), "one for each via");
    }
    List<Duration> stays = new ArrayList<>();
    for (int i = 0; i < via.size(); i++) {
      stays.add(i < texts.size() ? stay(texts.get(i)) : Duration.ZERO);
    }
    return stays;
  }

  static Duration stay(String text) {
    Duration stay;
    try {
      stay = Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw PlanProblem.invalid("viaStay", text, "an ISO 8601 duration, like PT30M");
    }
    if (stay.isNegative() || stay.compareTo(STAY_MAX) > 0) {
      throw PlanProblem.outOfRange("viaStay", text, "PT0S", STAY_MAX.toString());
    }
    return stay;
  }

  private static Mono<List<Via>> via(
      PlaceReader reader, Schedules schedules, List<String> texts, List<Duration> stays) {
    return Flux.range(0, texts.size())
        .concatMap(i ->
            reader
                .read("via", texts.get(i))
                .map(place -> new Via(atStop(schedules, place), stays.get(i))))
        .collectList();
  }

  private static Endpoint atStop(Schedules schedules, Endpoint place) {
    if (place instanceof Endpoint.At at) {
      for (Schedule schedule : schedules.all()) {
        List<Schedule.StopAt> near = schedule.stopsNear(at.point(), AT_STOP_METERS, 1);
        if (!near.isEmpty()) {
          return new Endpoint.AtStop(near.getFirst().stop().id());
        }
      }
    }
    return place;
  }
}
