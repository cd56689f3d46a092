package akatombo.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem in the reader's language, Japanese or English. */
public final class ProblemWriter {

  private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final ProblemCatalogue catalogue;
  private final JsonMapper json;

  ProblemWriter(ProblemCatalogue catalogue, JsonMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  /** Answers with the problem that fits the failure. */
  public Mono<Void> write(ServerWebExchange exchange, Throwable failure, HttpHeaders headers) {
    return Mono.defer(() -> send(exchange, ProblemMapping.of(failure), headers));
  }

  private Mono<Void> send(ServerWebExchange exchange, ProblemDetail problem, HttpHeaders headers) {
    String language = language(exchange);
    complete(exchange, problem, language);
    ServerHttpResponse response = exchange.getResponse();
    response.setRawStatusCode(problem.getStatus());
    headers.forEach((name, values) -> response.getHeaders().put(name, values));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language);
    response.getHeaders().setCacheControl("no-store");
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()
        && !response.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    byte[] body = json.writeValueAsBytes(problem);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private void complete(ServerWebExchange exchange, ProblemDetail problem, String language) {
    problem.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
    Optional<ProblemText> text = ProblemMapping.code(problem).flatMap(catalogue::find);
    problem.setTitle(text.map(known -> known.title().get(language)).orElse(problem.getTitle()));
    problem.setProperty("retryable", text.map(ProblemText::isRetryable).orElse(false));
    if (language.equals("ja") && !isJapanese(problem.getDetail())) {
      text.map(known -> known.help().get("ja")).ifPresent(problem::setDetail);
    }
  }

  /** Whether whoever raised the problem has said it in Japanese already, with its facts. */
  private static boolean isJapanese(@Nullable String detail) {
    return detail != null
        && detail
            .codePoints()
            .mapToObj(Character.UnicodeScript::of)
            .anyMatch(script -> script == Character.UnicodeScript.HIRAGANA);
  }

  private static String language(ServerWebExchange exchange) {
    String asked = exchange.getRequest().getQueryParams().getFirst("lang");
    if (asked != null) {
      return asked.startsWith("ja") ? "ja" : "en";
    }
    List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage(exchange));
    return Optional.ofNullable(Locale.lookup(ranges, LANGUAGES))
        .orElse(Locale.ENGLISH)
        .getLanguage();
  }

  private static String acceptLanguage(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    try {
      return header == null || Locale.LanguageRange.parse(header).isEmpty() ? "en" : header;
    } catch (IllegalArgumentException e) {
      return "en";
    }
  }
}
