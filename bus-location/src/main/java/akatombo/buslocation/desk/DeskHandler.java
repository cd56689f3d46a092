package akatombo.buslocation.desk;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.watch.GhostTrip;
import akatombo.buslocation.watch.Headway;
import akatombo.buslocation.watch.WatchedVehicle;
import akatombo.buslocation.watch.WatchedVehicle.LastSeen;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Tells an operator what its vehicles and trips are doing, what needs attention first. */
final class DeskHandler {

  /** Who was not seen for longer has no trip to be missed on. */
  private static final Duration LOOK_BACK = Duration.ofDays(2);

  private final OperatorGrants grants;
  private final BusLocation busLocation;
  private final Feeds feeds;
  private final LastSeenStore store;
  private final DeskProperties properties;
  private final Clock clock;

  DeskHandler(
      OperatorGrants grants,
      BusLocation busLocation,
      Feeds feeds,
      LastSeenStore store,
      DeskProperties properties,
      Clock clock) {
    this.grants = grants;
    this.busLocation = busLocation;
    this.feeds = feeds;
    this.store = store;
    this.properties = properties;
    this.clock = clock;
  }

  /** {@code GET /v1/operator/vehicles}. */
  Mono<ServerResponse> vehicles(ServerRequest request) {
    Instant now = clock.instant();
    Fleet fleet = busLocation.fleet();
    Schedules schedules = fleet.changes().on(feeds.current());
    return answered(
        request,
        (grant, language) ->
            store
                .list(grant.operator(), now.minus(LOOK_BACK))
                .map(last -> watched(last, fleet, schedules, now))
                .sort(WatchedVehicle.NEEDS_ATTENTION_FIRST)
                .collectList()
                .map(vehicles ->
                    new DeskJson(schedules, language)
                        .vehicles(vehicles, ghosts(grant, fleet, schedules, now).size())));
  }

  /** {@code GET /v1/operator/ghost-trips}. */
  Mono<ServerResponse> ghostTrips(ServerRequest request) {
    Schedules schedules = busLocation.fleet().changes().on(feeds.current());
    return answered(
        request,
        (grant, language) ->
            Mono.fromCallable(() ->
                new DeskJson(schedules, language)
                    .ghosts(ghosts(grant, busLocation.fleet(), schedules, clock.instant()))));
  }

  /** {@code GET /v1/operator/headways}. */
  Mono<ServerResponse> headways(ServerRequest request) {
    Schedules schedules = busLocation.fleet().changes().on(feeds.current());
    Fleet fleet = busLocation.fleet();
    return answered(
        request,
        (grant, language) ->
            Mono.fromCallable(() -> {
              List<Headway> own =
                  schedules.all().stream()
                      .flatMap(schedule ->
                          Headway.of(
                                  schedule,
                                  fleet.predictions(),
                                  properties.frequentUpTo(),
                                  properties.holdMax())
                              .stream()
                              .filter(headway -> isOwn(grant, schedule, headway.routeId())))
                      .toList();
              return new DeskJson(schedules, language).headways(own);
            }));
  }

  private WatchedVehicle watched(LastSeen last, Fleet fleet, Schedules schedules, Instant now) {
    WatchedVehicle.Limits limits =
        new WatchedVehicle.Limits(
            properties.veryLateAfter(), properties.earlyAfter(), properties.missedFor());
    return fleet
        .findVehicle(last.vehicle())
        .map(position ->
            WatchedVehicle.seen(position, last, schedules, fleet.changes(), limits, now))
        .orElseGet(() -> WatchedVehicle.silent(last, schedules, limits, now));
  }

  private List<GhostTrip> ghosts(
      OperatorGrant grant, Fleet fleet, Schedules schedules, Instant now) {
    return schedules.all().stream()
        .flatMap(schedule ->
            GhostTrip.of(schedule, fleet, now, properties.ghostAfter()).stream()
                .filter(ghost -> isOwn(grant, schedule, ghost.routeId())))
        .toList();
  }

  private static boolean isOwn(OperatorGrant grant, Schedule schedule, RouteId route) {
    return schedule
        .findRoute(route)
        .filter(found -> grant.coversAgency(found.agencyId()))
        .isPresent();
  }

  private Mono<ServerResponse> answered(
      ServerRequest request,
      BiFunction<OperatorGrant, Language, Mono<Map<String, @Nullable Object>>> answer) {
    return Mono.fromSupplier(() -> new Query(request).language())
        .flatMap(language ->
            grants
                .current()
                .switchIfEmpty(Mono.error(Refusals::notAnOperator))
                .flatMap(grant -> answer.apply(grant, language))
                .flatMap(body -> answer(body, language)));
  }

  private Mono<ServerResponse> answer(Map<String, @Nullable Object> body, Language language) {
    Map<String, @Nullable Object> dated = new LinkedHashMap<>(body);
    dated.put("at", DeskJson.time(clock.instant(), feeds.current()));
    dated.put("language", language.tag());
    return ServerResponse.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .bodyValue(dated);
  }
}
