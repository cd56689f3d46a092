package akatombo.security;

import akatombo.gtfs.Agency;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedules;
import akatombo.http.Problems;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Where an admin makes operators and their keys; every change leaves a line in the audit log. */
final class OperatorsHandler {

  private final OperatorStore store;
  private final OperatorKeys keys;
  private final Feeds feeds;
  private final Clock clock;

  OperatorsHandler(OperatorStore store, OperatorKeys keys, Feeds feeds, Clock clock) {
    this.store = store;
    this.feeds = feeds;
    this.keys = keys;
    this.clock = clock;
  }

  /** What an admin sends and sees. */
  record OperatorBody(
      String operatorId, String name, @Nullable String feedId, @Nullable List<String> agencyIds) {

    static OperatorBody of(Operator operator) {
      return new OperatorBody(
          operator.id(),
          operator.name(),
          operator.feedId(),
          operator.agencyIds().stream().map(AgencyId::text).sorted().toList());
    }

    Operator operator() {
      if (operatorId == null || !operatorId.matches("[A-Za-z0-9_-]{1,40}")) {
        throw Problems.invalid("operatorId", "Letters, digits, - and _ only, 40 at most.");
      }
      if (name == null || name.isBlank() || name.length() > 200) {
        throw Problems.invalid("name", "A name of 1 to 200 characters is required.");
      }
      Set<AgencyId> agencies = new LinkedHashSet<>();
      for (String id : agencyIds == null ? List.<String>of() : agencyIds) {
        agencies.add(
            AgencyId.parse(id)
                .orElseThrow(() -> Problems.invalid("agencyIds", "Expected feedId:agencyId.")));
      }
      return new Operator(operatorId, name, feedId, agencies);
    }
  }

  Mono<ServerResponse> list(ServerRequest request) {
    return store
        .listAll()
        .map(OperatorBody::of)
        .collectList()
        .flatMap(operators -> ServerResponse.ok().bodyValue(Map.of("operators", operators)));
  }

  Mono<ServerResponse> add(ServerRequest request) {
    return request
        .bodyToMono(OperatorBody.class)
        .switchIfEmpty(Mono.error(() -> Problems.invalid("operatorId", "A body is required.")))
        .map(OperatorBody::operator)
        .doOnNext(this::requireKnown)
        .flatMap(operator -> add(operator, request));
  }

  private void requireKnown(Operator operator) {
    requireKnown(
        operator,
        feeds.status().stream().map(FeedStatus::feedId).collect(Collectors.toSet()),
        feeds.current());
  }

  /** Who mistypes a feed or an agency would make an operator all of whose trips are refused. */
  static void requireKnown(Operator operator, Set<String> feedIds, Schedules schedules) {
    String own = operator.feedId();
    if (own != null && !feedIds.contains(own)) {
      throw Problems.of(
          HttpStatus.NOT_FOUND,
          "feed-not-found",
          "There is no feed " + own + ".",
          Map.of("field", "feedId", "id", own));
    }
    for (AgencyId agency : operator.agencyIds()) {
      if (own != null && !agency.feedId().equals(own)) {
        throw Problems.invalid("agencyIds", "Agencies of " + own + " only.");
      }
      if (!feedIds.contains(agency.feedId())
          || !schedules
              .find(agency.feedId())
              .map(
                  schedule -> schedule.agencies().stream().map(Agency::id).anyMatch(agency::equals))
              // While no version of a feed could be read, nobody knows its agencies.
              .orElse(true)) {
        throw Problems.invalid(
            "agencyIds", "There is no agency " + agency.text() + " in the timetable.");
      }
    }
  }

  private Mono<ServerResponse> add(Operator operator, ServerRequest request) {
    return store
        .add(operator, clock.instant())
        .filter(rows -> rows > 0)
        .switchIfEmpty(Mono.error(() -> taken(operator.id())))
        .then(audit(request, "operator added", operator.id()))
        .then(
            ServerResponse.created(URI.create("/v1/admin/operators/" + operator.id()))
                .bodyValue(OperatorBody.of(operator)));
  }

  Mono<ServerResponse> addKey(ServerRequest request) {
    String id = request.pathVariable("operatorId");
    return store
        .find(id)
        .switchIfEmpty(Mono.error(() -> unknown(id)))
        .flatMap(operator -> keys.create(operator.id()))
        .flatMap(key -> audit(request, "key added", id + " " + key.id()).thenReturn(key))
        .flatMap(key ->
            ServerResponse.status(HttpStatus.CREATED)
                .header("Cache-Control", "no-store")
                .bodyValue(Map.of("keyId", key.id(), "key", key.text())));
  }

  Mono<ServerResponse> revokeKey(ServerRequest request) {
    String id = request.pathVariable("operatorId");
    UUID keyId = uuid(request.pathVariable("keyId"));
    return keys.revoke(keyId, id)
        .filter(rows -> rows > 0)
        .switchIfEmpty(Mono.error(() -> unknown(keyId.toString())))
        .then(audit(request, "key revoked", id + " " + keyId))
        .then(ServerResponse.noContent().build());
  }

  private Mono<Void> audit(ServerRequest request, String action, String subject) {
    return request
        .principal()
        .map(Principal::getName)
        .defaultIfEmpty("unknown")
        .flatMap(actor -> store.audit(actor, action, subject, clock.instant()));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
  }

  private static ErrorResponseException unknown(String id) {
    return Problems.of(
        HttpStatus.NOT_FOUND, "not-found", "There is no such operator or key.", Map.of("id", id));
  }

  private static ErrorResponseException taken(String id) {
    return Problems.of(
        HttpStatus.CONFLICT,
        "already-exists",
        "There is an operator of this id already.",
        Map.of("field", "operatorId", "id", id));
  }
}
