package akatombo.buslocation.control.web;

import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.control.AffectedTrips;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.ServiceChange.Replacement;
import akatombo.buslocation.control.StoredChange.State;
import akatombo.buslocation.control.store.ChangeStore;
import akatombo.buslocation.control.web.Office.Deed;
import akatombo.buslocation.control.web.TripChoice.Timing;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Leads trips around a part of their way. */
final class DetourHandler {

  static final String FOLDER = "detours";

  private static final String KIND = "detour";

  /** An operator has dozens. */
  private static final int ALIVE_MAX = 1_000;

  private static final Set<String> FIELDS =
      Set.of("firstStopId", "lastStopId", "delaySeconds", "replacementStops", "path");
  private static final Set<String> STOP_FIELDS =
      Set.of("stopId", "name", "lat", "lon", "travelSeconds");
  private static final int DELAY_MAX = 3 * 3600;
  private static final int REPLACEMENTS_MAX = 50;
  private static final Duration REMEMBERED = Duration.ofHours(3);

  private final Requests requests;
  private final ChangeStore store;
  private final AlertTemplates templates;
  private final ControlProperties properties;

  DetourHandler(
      Requests requests,
      ChangeStore store,
      AlertTemplates templates,
      ControlProperties properties) {
    this.requests = requests;
    this.store = store;
    this.templates = templates;
    this.properties = properties;
  }

  /** {@code POST /v1/operator/detours}. */
  Mono<ServerResponse> create(ServerRequest request) {
    return requests.write(
        request,
        (who, body) -> {
          ServiceChange.Detour detour = read(fields(body), who);
          return unlessInForce(who, detour).then(Mono.defer(() -> publish(who, detour)));
        });
  }

  private Mono<Deed> publish(Grants who, ServiceChange.Detour detour) {
    return store
        .insert(
            requests.fresh(
                who,
                State.PUBLISHED,
                new Drafts(templates, who.schedules()).end(detour.trips()).plus(REMEMBERED),
                detour))
        .map(stored -> requests.deed(who, "published", stored, HttpStatus.CREATED, FOLDER));
  }

  /** Two detours of one trip around one stop would delay it twice and contradict each other. */
  private Mono<Void> unlessInForce(Grants who, ServiceChange.Detour detour) {
    return store
        .list(who.grant().operator(), KIND, requests.now(), ALIVE_MAX)
        .concatMap(stored -> {
          long trips = tripsInCommon(stored.change(), detour, who);
          return trips == 0
              ? Mono.<Void>empty()
              : Mono.error(ControlProblems.detourInForce(stored.id(), trips));
        })
        .then();
  }

  /** How many trips both lead around some stop: it cannot be driven two ways at once. */
  private static long tripsInCommon(ServiceChange known, ServiceChange.Detour detour, Grants who) {
    if (!(known instanceof ServiceChange.Detour other)) {
      return 0;
    }
    Set<TripOnDate> led = new HashSet<>(other.trips());
    return detour.trips().stream()
        .filter(led::contains)
        .filter(trip ->
            skipped(trip, detour.firstStop(), detour.lastStop(), who)
                .meets(skipped(trip, other.firstStop(), other.lastStop(), who)))
        .count();
  }

  /** {@code POST /v1/operator/detours/preview}: which trips that would be. */
  Mono<ServerResponse> preview(ServerRequest request) {
    return requests.look(
        request,
        (who, body) -> {
          ServiceChange.Detour detour = read(fields(body), who);
          return unlessInForce(who, detour).thenReturn(preview(who, detour));
        });
  }

  private Map<String, @Nullable Object> preview(Grants who, ServiceChange.Detour detour) {
    return ChangeAnswer.object(
        "previewId", previewId(detour),
        "count", detour.trips().size(),
        "trips", requests.answer(who).trips(detour.trips()),
        "header", detour.alert().header(),
        "description", detour.alert().description());
  }

  private ServiceChange.Detour read(Fields fields, Grants who) {
    TripChoice choice = TripChoice.read(fields, who, properties, Timing.ON_THE_ROAD);
    StopId first = fields.requiredId("firstStopId", StopId::parse);
    StopId last = fields.requiredId("lastStopId", StopId::parse);
    var _ = who.stop("firstStopId", first);
    var _ = who.stop("lastStopId", last);
    List<TripOnDate> trips = new ArrayList<>();
    Set<Stop> skipped = new LinkedHashSet<>();
    for (TripOnDate trip : choice.trips()) {
      LeftOut its = skipped(trip, first, last, who);
      if (!its.stops().isEmpty() && its.isIn(choice.scope())) {
        trips.add(trip);
        skipped.addAll(its.stops());
      }
    }
    if (trips.isEmpty()) {
      throw notThatWay(choice.trips(), first, last, who);
    }
    Drafts drafts = new Drafts(templates, who.schedules());
    var _ = choice.ahead(drafts.end(trips), requests.zone(), requests.now());
    Integer delay = fields.number("delaySeconds", -DELAY_MAX, DELAY_MAX);
    List<GeoPoint> path = fields.geo().line("path", properties.pointsMax());
    ServiceChange.Detour detour =
        new ServiceChange.Detour(
            choice.scope(),
            trips,
            first,
            last,
            delay == null ? 0 : delay,
            replacements(fields, who, first.feedId()),
            path,
            drafts.detour(trips, List.copyOf(skipped), Words.read(fields)));
    TripChoice.requirePreviewed(fields, previewId(detour), trips.size());
    return detour;
  }

  /** Names the trips and the way they are led; the words of the alert are not part of it. */
  private static String previewId(ServiceChange.Detour detour) {
    return TripChoice.previewId(
        List.of(
            detour.trips(),
            detour.firstStop(),
            detour.lastStop(),
            detour.delaySeconds(),
            detour.replacementStops(),
            detour.path() == null ? "" : detour.path()));
  }

  /** The stops a trip would leave out; none when it does not go that way. */
  private static LeftOut skipped(TripOnDate trip, StopId first, StopId last, Grants who) {
    Schedule schedule = who.schedules().find(trip.tripId().feedId()).orElseThrow();
    List<Stop> stops = stops(trip, schedule);
    List<StopId> ids = stops.stream().map(Stop::id).toList();
    int from = ids.indexOf(first);
    int length = from < 0 ? -1 : ids.subList(from, ids.size()).indexOf(last);
    return new LeftOut(
        schedule, trip, from, length < 0 ? List.of() : stops.subList(from, from + length + 1));
  }

  private static List<Stop> stops(TripOnDate trip, Schedule schedule) {
    return schedule
        .findTrip(trip.tripId())
        .flatMap(schedule::patternOf)
        .map(TripPattern::stops)
        .orElse(List.of());
  }

  /** Why no trip goes from the one stop to the other. */
  private static RuntimeException notThatWay(
      List<TripOnDate> trips, StopId first, StopId last, Grants who) {
    if (trips.stream().anyMatch(trip -> !skipped(trip, first, last, who).stops().isEmpty())) {
      return ControlProblems.nothingAffected(
          "until", "no trip passes these stops between from and until");
    }
    if (trips.stream().anyMatch(trip -> !skipped(trip, last, first, who).stops().isEmpty())) {
      return ControlProblems.nothingAffected(
          "lastStopId", "the trips call there before firstStopId; swap the two");
    }
    boolean callsAtFirst =
        trips.stream().anyMatch(trip -> !skipped(trip, first, first, who).stops().isEmpty());
    return callsAtFirst
        ? ControlProblems.nothingAffected("lastStopId", "no trip calls there after firstStopId")
        : ControlProblems.nothingAffected("firstStopId", "no trip calls there");
  }

  private static List<Replacement> replacements(Fields fields, Grants who, String feedId) {
    List<Replacement> stops = new ArrayList<>();
    int earliest = Integer.MIN_VALUE + 1;
    for (Fields stop : fields.list("replacementStops", REPLACEMENTS_MAX, STOP_FIELDS)) {
      Integer travel = stop.number("travelSeconds", earliest, DELAY_MAX);
      if (travel == null) {
        throw ControlProblems.invalid(stop.name("travelSeconds"), "missing; it is required");
      }
      stops.add(replacement(stop, who, feedId, travel));
      earliest = travel + 1;
    }
    return stops;
  }

  private static Replacement replacement(Fields stop, Grants who, String feedId, int travel) {
    StopId id = stop.requiredId("stopId", StopId::parse);
    GeoPoint point = stop.geo().point();
    if (point == null) {
      return new Replacement(who.stop(stop.name("stopId"), id).id(), null, Map.of(), travel);
    }
    if (!id.feedId().equals(feedId) || who.schedules().findStop(id).isPresent()) {
      throw ControlProblems.invalid(
          stop.name("stopId"), "a new stop has an id of this feed that no other stop has");
    }
    Map<String, String> name = stop.texts("name");
    Words.requireJapaneseAndEnglish(stop.name("name"), name);
    if (name.isEmpty()) {
      throw ControlProblems.invalid(stop.name("name"), "missing; it is required");
    }
    return new Replacement(id, point, name, travel);
  }

  /**
   * The stops of a trip that a detour leaves out.
   *
   * @param first position of the first
   */
  private record LeftOut(Schedule schedule, TripOnDate trip, int first, List<Stop> stops) {

    boolean meets(LeftOut other) {
      return first < other.first + other.stops.size() && other.first < first + stops.size();
    }

    /** A line is led around while its way is closed: before and after, its trips go as always. */
    boolean isIn(ServiceChange.Scope scope) {
      ActivePeriod window = scope.period();
      Instant from = window == null ? null : window.start();
      Instant until = window == null ? null : window.end();
      return scope.routeId() == null
          || from == null
          || until == null
          || new AffectedTrips(schedule, from, until)
              .isPassing(trip, first, first + stops.size() - 1);
    }
  }

  private static Fields fields(byte[] body) {
    Set<String> known = new TreeSet<>(FIELDS);
    known.addAll(TripChoice.FIELDS);
    known.addAll(Words.FIELDS);
    return Fields.of(body, known);
  }
}
