package akatombo.buslocation.rider;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.match.TripRuns;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.request.Tokens;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.WrittenTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Takes positions of passengers who ride a bus, where the city wants them. */
final class RideHandler {

  private static final int TOKEN_CHARS_MAX = 64;
  private static final double ACCURACY_MAX_METERS = 100;
  private static final Duration TOO_MANY_WAIT = Duration.ofMinutes(10);

  private final BusLocation busLocation;
  private final Feeds feeds;
  private final RideProperties properties;
  private final MeterRegistry registry;
  private final Clock clock;
  private final Rides rides;
  private final SecureRandom random = new SecureRandom();
  private final Origins origins = new Origins(random);

  RideHandler(
      BusLocation busLocation,
      Feeds feeds,
      RideProperties properties,
      MeterRegistry registry,
      Clock clock) {
    this.busLocation = busLocation;
    this.feeds = feeds;
    this.properties = properties;
    this.registry = registry;
    this.clock = clock;
    this.rides = new Rides(properties);
    registry.gauge("akatombo.rides", rides, Rides::size);
  }

  /** What a passenger's app sends first. */
  record RideBody(@Nullable String tripId, @Nullable String serviceDate) {}

  /** What it sends then, every few seconds. */
  record PositionBody(
      @Nullable String token,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String timestamp,
      @Nullable Double accuracyMeters) {}

  /** {@code POST /v1/rides}. */
  Mono<ServerResponse> begin(ServerRequest request) {
    return wanted()
        .then(request.bodyToMono(RideBody.class))
        .switchIfEmpty(Mono.error(() -> Refusals.invalid("tripId", "", "a trip")))
        .flatMap(body -> begin(body, origins.of(request)));
  }

  /** {@code POST /v1/rides/positions}. */
  Mono<ServerResponse> position(ServerRequest request) {
    return wanted()
        .then(request.bodyToMono(PositionBody.class))
        .switchIfEmpty(Mono.error(() -> Refusals.invalid("token", "", "a ride's token")))
        .flatMap(this::take);
  }

  private Mono<Void> wanted() {
    return properties.enabled() ? Mono.empty() : Mono.error(RideHandler::off);
  }

  private Mono<ServerResponse> begin(RideBody body, String origin) {
    Instant now = clock.instant();
    TripRun run = run(body, now);
    String token = Tokens.random(random);
    return Mono.justOrEmpty(rides.begin(token, new RidePath(run), origin, now))
        .switchIfEmpty(Mono.error(() -> tooMany(TOO_MANY_WAIT)))
        .flatMap(expiresAt -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("token", token);
          json.put("tripId", run.id().tripId().text());
          json.put("serviceDate", run.id().serviceDate().toString());
          json.put("expiresAt", String.valueOf(Times.text(expiresAt, zone(run.id()))));
          json.put("reportEverySeconds", properties.reportEvery().toSeconds());
          return answer(HttpStatus.CREATED, json);
        });
  }

  private TripRun run(RideBody body, Instant now) {
    String text = body.tripId() == null ? "" : body.tripId();
    TripId id =
        TripId.parse(text)
            .orElseThrow(() -> Refusals.invalid("tripId", text, "an id feedId:gtfsId"));
    Schedule schedule =
        schedules().find(id.feedId()).orElseThrow(() -> Refusals.notFound("trip-not-found", text));
    return schedule
        .findTrip(id)
        .map(trip ->
            new TripRuns(schedule)
                .find(trip, date(body.serviceDate()), now)
                .orElseThrow(() -> notRunning(text)))
        .orElseThrow(() -> Refusals.notFound("trip-not-found", text));
  }

  private Mono<ServerResponse> take(PositionBody body) {
    String token = body.token() == null ? "" : body.token();
    Instant now = clock.instant();
    TripOnDate trip = token.length() > TOKEN_CHARS_MAX ? null : rides.trip(token).orElse(null);
    if (trip == null) {
      return Mono.error(RideHandler::unknownRide);
    }
    GeoPoint phone = point(body);
    Instant at = time(body.timestamp(), now);
    Double accuracy = body.accuracyMeters();
    if (accuracy != null && accuracy > ACCURACY_MAX_METERS) {
      return Mono.error(Refusals.outOfRange("accuracyMeters", accuracy, 0, ACCURACY_MAX_METERS));
    }
    boolean operatorSpeaks = OperatorEvidence.isThere(busLocation.fleet(), trip);
    return heard(rides.hear(token, phone, at, operatorSpeaks, now));
  }

  private Mono<ServerResponse> heard(RideOutcome outcome) {
    return switch (outcome) {
      case RideOutcome.UnknownRide() -> Mono.error(RideHandler::unknownRide);
      case RideOutcome.TooSoon(Duration wait) -> Mono.error(() -> tooMany(wait));
      case RideOutcome.Heard(RiderTrust.Reason reason) -> {
        count(reason.name());
        yield answer(HttpStatus.ACCEPTED, Map.of("shown", false, "reason", reason.name()));
      }
      case RideOutcome.Believed believed ->
          busLocation.accept(List.of(believed.report())).flatMap(this::shown);
    };
  }

  private Mono<ServerResponse> shown(IngestOutcome outcome) {
    return switch (outcome) {
      case IngestOutcome.Overloaded(Duration wait) -> Mono.error(() -> tooMany(wait));
      case IngestOutcome.Taken taken -> {
        count("BELIEVED");
        yield answer(HttpStatus.ACCEPTED, Map.of("shown", true));
      }
    };
  }

  private void count(String outcome) {
    registry
        .counter("akatombo.rides.positions", "outcome", outcome.toLowerCase(Locale.ROOT))
        .increment();
  }

  private ZoneId zone(TripOnDate trip) {
    return Times.zone(feeds.current(), trip.tripId().feedId());
  }

  /** The timetable with the trips the offices have added. */
  private Schedules schedules() {
    return busLocation.fleet().changes().on(feeds.current());
  }

  private static GeoPoint point(PositionBody body) {
    Double lat = body.lat();
    Double lon = body.lon();
    if (lat == null || lon == null) {
      throw Refusals.invalid("lat", "", "degrees");
    }
    try {
      return new GeoPoint(lat, lon);
    } catch (IllegalArgumentException e) {
      // A passenger's position is no fact to repeat.
      throw Refusals.invalid("lat", "", "a place on earth in degrees");
    }
  }

  private static Instant time(@Nullable String text, Instant now) {
    if (text == null) {
      return now;
    }
    try {
      Instant at = WrittenTime.instant(text);
      Duration apart = Duration.between(at, now).abs();
      if (apart.compareTo(RiderTrust.AGE_MAX) > 0) {
        throw Refusals.invalid("timestamp", text, "within 60 s of now");
      }
      return at.isAfter(now) ? now : at;
    } catch (DateTimeParseException e) {
      throw Refusals.invalid("timestamp", text, "an instant such as 2026-04-01T08:00:00+09:00");
    }
  }

  private static @Nullable ServiceDate date(@Nullable String text) {
    try {
      return text == null ? null : new ServiceDate(WrittenTime.date(text));
    } catch (DateTimeParseException e) {
      throw Refusals.invalid("serviceDate", String.valueOf(text), "a date YYYY-MM-DD");
    }
  }

  private static ErrorResponseException off() {
    return Refusals.of(
        HttpStatus.NOT_FOUND,
        "rides-off",
        "This city does not take positions from passengers.",
        Map.of());
  }

  private static ErrorResponseException unknownRide() {
    return Refusals.of(
        HttpStatus.NOT_FOUND,
        "ride-not-found",
        "There is no such ride, or it is over; begin another.",
        Map.of());
  }

  private static ErrorResponseException notRunning(String trip) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "trip-not-running-now",
        "Trip " + trip + " does not run now.",
        Map.of("id", trip));
  }

  private static ErrorResponseException tooMany(Duration wait) {
    ErrorResponseException problem =
        Refusals.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "Too many requests; please wait.",
            Map.of());
    problem.getHeaders().set("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    return problem;
  }

  private static Mono<ServerResponse> answer(HttpStatus status, Map<String, Object> json) {
    return ServerResponse.status(status).cacheControl(CacheControl.noStore()).bodyValue(json);
  }
}
