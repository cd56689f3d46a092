package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.PlainRoutes;
import akatombo.http.OpenApi;
import akatombo.routing.PlainRead;
import akatombo.security.Role;
import akatombo.security.RouteTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

class RoutesIT extends RunningCity {

  private static final Set<String> NOT_FUNCTIONAL =
      Set.of(
          "GET /assets/**",
          "GET /actuator/health",
          "GET /actuator/health/liveness",
          "GET /actuator/health/readiness",
          "GET /actuator/prometheus");

  private static final OpenApi OPEN_API = OpenApi.of(OpenApi.text());

  @Autowired private List<RouterFunction<?>> routers;
  @Autowired private List<PlainRoutes> plain;
  @Autowired private List<PlainRead> plainReads;
  @Autowired private RouteTable table;

  /** If this fails: the line is missing in routes.tsv, or it names a route that is gone. */
  @Test
  void everyRouteIsInTheTable() {
    Set<String> running = new TreeSet<>(NOT_FUNCTIONAL);
    routers.forEach(router -> router.accept(new Collector(running)));
    plain.stream()
        .flatMap(routes -> routes.routes().stream())
        .forEach(route -> running.add(route.method() + " " + route.path()));
    plainReads.forEach(read -> running.add("GET " + read.path()));
    Set<String> listed =
        table.entries().stream()
            .map(RouteTable.Entry::text)
            .collect(Collectors.toCollection(TreeSet::new));

    // The table's GET includes HEAD.
    running.removeIf(route -> route.startsWith("HEAD "));
    assertThat(running.stream().map(RoutesIT::withoutNames))
        .containsExactlyInAnyOrderElementsOf(
            listed.stream().map(RoutesIT::withoutNames).collect(Collectors.toSet()));
  }

  /** Nobody is asked who they are on the way of plain reads. */
  @Test
  void plainReadsAreForEveryone() {
    List<String> open =
        table.entries().stream()
            .filter(entry -> entry.who().contains(Role.EVERYONE))
            .map(RouteTable.Entry::text)
            .toList();

    assertThat(plainReads).isNotEmpty();
    assertThat(open).containsAll(plainReads.stream().map(read -> "GET " + read.path()).toList());
  }

  /** If this fails: describe the route in openapi.yaml, or take out the one that is gone. */
  @Test
  void theOpenApiDocumentDescribesEveryRoute() {
    Map<?, ?> paths = OpenApi.map(OPEN_API.root().get("paths"));
    Set<String> described =
        paths.entrySet().stream()
            .flatMap(path ->
                OpenApi.map(path.getValue()).keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> Set.of("get", "post", "put", "delete").contains(key))
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
            .map(RoutesIT::withoutNames)
            .collect(Collectors.toSet());

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            table.entries().stream()
                .map(RouteTable.Entry::text)
                .filter(text ->
                    !text.contains("/assets")
                        && !text.startsWith("GET /problems")
                        && !text.equals("GET /")
                        && !text.equals("GET /docs"))
                .map(RoutesIT::withoutNames)
                .map(text -> text.replaceAll("^(GET /gtfs-rt/.*?)[a-z-]+\\.(pb|json)$", "$1{}"))
                .collect(Collectors.toSet()));
  }

  @Test
  void strangersMayNotFeedPositions() {
    client.post().uri("/v1/operator/positions").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void theOfficeMayNotFeedPositions() {
    client
        .post()
        .uri("/v1/operator/positions")
        .headers(headers -> headers.setBearerAuth(token("office")))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void aFalseKeyIsRefused() {
    for (String key : List.of("aka_" + "x".repeat(43), "nonsense", token("admin") + "x")) {
      client
          .post()
          .uri("/v1/operator/positions")
          .headers(headers -> headers.setBearerAuth(key))
          .exchange()
          .expectStatus()
          .isUnauthorized();
    }
  }

  @Test
  void onlyAnAdminSeesOperators() {
    Stream.of("operator", "office", "inspector").forEach(role -> operatorsAs(role).isForbidden());
    operatorsAs("admin").isOk();
  }

  @Test
  void anOperatorsPeopleMayDoWhatItsMachinesMay() {
    for (String path : List.of("/v1/operator/devices", "/v1/operator/alerts")) {
      client
          .get()
          .uri(path)
          .headers(headers -> headers.setBearerAuth(token("operatorStaff")))
          .exchange()
          .expectStatus()
          .isOk();
    }
    operatorsAs("operatorStaff").isForbidden();
  }

  private StatusAssertions operatorsAs(String role) {
    return client
        .get()
        .uri("/v1/admin/operators")
        .headers(headers -> headers.setBearerAuth(token(role)))
        .exchange()
        .expectStatus();
  }

  @Test
  void whatIsNotListedIsNotThere() {
    client.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    client
        .get()
        .uri("/v1/nothing")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-found");
    client
        .method(HttpMethod.DELETE)
        .uri("/v1/status")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
  }

  @Test
  void anIdMayHoldASlash() {
    for (String path : List.of("/v1/stops/tatsuno:a%2Fb", "/v1/stops/tatsuno:a%2Fb/departures")) {
      client
          .get()
          .uri(address(path))
          .exchange()
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("/problems/stop-not-found");
    }
  }

  /** If this fails: describe the route's parameters in openapi.yaml, or mark it x-open-query. */
  @Test
  void everyReadRefusesAParameterItDoesNotKnow() {
    for (RouteTable.Entry entry : table.entries()) {
      String path = entry.path().getPatternString();
      if (entry.method().equals(HttpMethod.GET) && path.startsWith("/v1/") && !takesAll(path)) {
        client
            .get()
            .uri(address(path.replaceAll("\\{[^}]*}", "x") + "?lang=en&nonsense=1"))
            .headers(headers -> authorize(headers, entry.who()))
            .exchange()
            .expectStatus()
            .value(status -> assertThat(status).as(path).isEqualTo(400))
            .expectBody()
            .jsonPath("$.type")
            .isEqualTo("/problems/unknown-parameter")
            .jsonPath("$.field")
            .isEqualTo("nonsense")
            .jsonPath("$.allowed")
            .isArray();
      }
    }
  }

  @Test
  void tellsAMissingParameterFromAnEmptyOne() {
    refusal("/v1/plan?to=stop:tatsuno:x").isEqualTo("/problems/missing-parameter");
    refusal("/v1/plan?from=&to=stop:tatsuno:x").isEqualTo("/problems/invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/stops/tatsuno:no", "/v1/stops/tatsuno:no/departures"})
  void bothKindsOfRoutesSpeakTheSameLanguage(String path) {
    Map<String, String> titles = new TreeMap<>();
    for (String asked : List.of("", "ja", "en", "ko", "fr", "*", "fr, ja;q=0.5")) {
      client
          .get()
          .uri(address(path))
          .headers(headers -> {
            if (!asked.isEmpty()) {
              headers.set(HttpHeaders.ACCEPT_LANGUAGE, asked);
            }
          })
          .exchange()
          .expectBody()
          .jsonPath("$.detail")
          .value(String.class, detail -> titles.put(asked, detail));
    }
    String japanese = "tatsuno:no という停留所はありません。";
    String english = "There is no stop tatsuno:no.";
    assertThat(titles)
        .isEqualTo(
            Map.of(
                "",
                japanese,
                "ja",
                japanese,
                "*",
                japanese,
                "fr, ja;q=0.5",
                japanese,
                "en",
                english,
                "ko",
                english,
                "fr",
                english));
  }

  private JsonPathAssertions refusal(String pathAndQuery) {
    return client
        .get()
        .uri(address(pathAndQuery))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type");
  }

  private void authorize(HttpHeaders headers, Set<Role> who) {
    if (!who.contains(Role.EVERYONE)) {
      String role = who.iterator().next().name().toLowerCase(Locale.ROOT);
      headers.setBearerAuth(token(role));
    }
  }

  /** Whether the route takes what devices send, whatever else they put in. */
  private static boolean takesAll(String path) {
    Map<?, ?> item = OpenApi.map(OpenApi.map(OPEN_API.root().get("paths")).get(path));
    return OpenApi.map(item.get("get")).containsKey("x-open-query");
  }

  private static String withoutNames(String route) {
    return route.replaceAll("\\{[^}]*}", "{}");
  }

  /** Walks routers that were built with method and full path. */
  private static final class Collector implements RouterFunctions.Visitor {

    private final Set<String> routes;

    Collector(Set<String> routes) {
      this.routes = routes;
    }

    @Override
    public void startNested(RequestPredicate predicate) {}

    @Override
    public void endNested(RequestPredicate predicate) {}

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
      MethodAndPath found = new MethodAndPath();
      predicate.accept(found);
      found.methods.forEach(method -> routes.add(method + " " + found.path));
    }

    @Override
    public void resources(Function<ServerRequest, Mono<Resource>> lookup) {}

    @Override
    public void attributes(Map<String, Object> attributes) {}

    @Override
    public void unknown(RouterFunction<?> router) {
      throw new AssertionError("a router that does not say its routes: " + router);
    }
  }

  private static final class MethodAndPath implements RequestPredicates.Visitor {

    private Set<HttpMethod> methods = Set.of();
    private String path = "";

    @Override
    public void method(Set<HttpMethod> found) {
      methods = found;
    }

    @Override
    public void path(String pattern) {
      path = pattern;
    }

    @Override
    @SuppressWarnings("removal")
    public void pathExtension(String extension) {}

    @Override
    public void header(String name, String value) {}

    @Override
    public void queryParam(String name, String value) {}

    @Override
    public void startAnd() {}

    @Override
    public void and() {}

    @Override
    public void endAnd() {}

    @Override
    public void startOr() {}

    @Override
    public void or() {}

    @Override
    public void endOr() {}

    @Override
    public void startNegate() {}

    @Override
    public void endNegate() {}

    @Override
    public void unknown(RequestPredicate predicate) {}

    @Override
    public void version(String version) {}
  }
}
