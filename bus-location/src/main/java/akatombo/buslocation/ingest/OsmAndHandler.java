package akatombo.buslocation.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers phones and trackers that speak the OsmAnd protocol. A report that is refused is answered
 * with 200 like one that is taken, for a phone keeps sending what is not.
 */
final class OsmAndHandler {

  private static final int PARAMETERS_MAX = 200;

  private final Reception reception;

  OsmAndHandler(Reception reception) {
    this.reception = reception;
  }

  /** {@code GET|POST /v1/operator/osmand} and {@code …/{deviceKey}}. */
  Mono<ServerResponse> position(ServerRequest request) {
    return reception
        .take(request, (body, scope) -> decode(request, body, scope))
        .flatMap(answer -> reception.told(request, HttpStatus.OK, answer));
  }

  /** A JSON body is Traccar Client's; without it parameters come in the address or as a form. */
  private static DecodeOutcome decode(ServerRequest request, byte[] body, ReportScope scope) {
    boolean isJson =
        request
            .headers()
            .contentType()
            .filter(MediaType.APPLICATION_JSON::isCompatibleWith)
            .isPresent();
    if (body.length > 0 && isJson) {
      return TraccarDecoder.decode(body, scope);
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>(request.queryParams());
    form(body)
        .forEach((name, values) ->
            parameters.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(values));
    return OsmAndDecoder.decode(parameters, scope);
  }

  /** What is no form has no parameters. */
  static Map<String, List<String>> form(byte[] body) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&", PARAMETERS_MAX)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), unknown -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
