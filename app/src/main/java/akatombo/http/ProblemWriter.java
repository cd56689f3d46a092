package akatombo.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem into the reader's language, Japanese or English, and writes it. */
public final class ProblemWriter {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final ProblemCatalogue catalogue;
  private final JapaneseDetail japanese = new JapaneseDetail(ProblemPhrases.load());
  private final WrittenLanguage languages;
  private final JsonMapper json;

  ProblemWriter(ProblemCatalogue catalogue, WrittenLanguage languages, JsonMapper json) {
    this.catalogue = catalogue;
    this.languages = languages;
    this.json = json;
  }

  /**
   * A problem with its words.
   *
   * @param language the tag of its language
   */
  public record Worded(int status, String json, String language) {}

  /**
   * The problem that fits the failure, in the language asked for.
   *
   * @param instance the path of the request
   */
  public Worded worded(
      Throwable failure, @Nullable String lang, @Nullable String acceptLanguage, String instance) {
    ProblemDetail problem = ProblemMapping.of(failure);
    String language = languages.choose(lang, acceptLanguage).tag();
    problem.setInstance(URI.create(instance));
    complete(problem, language);
    return new Worded(problem.getStatus(), json.writeValueAsString(problem), language);
  }

  /** Answers with the problem that fits the failure. */
  public Mono<Void> write(ServerWebExchange exchange, Throwable failure, HttpHeaders headers) {
    return Mono.defer(() -> send(exchange, worded(failure, exchange.getRequest()), headers));
  }

  private Worded worded(Throwable failure, ServerHttpRequest request) {
    return worded(
        failure,
        request.getQueryParams().getFirst("lang"),
        request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE),
        LoggedPath.of(request.getPath()));
  }

  private static Mono<Void> send(ServerWebExchange exchange, Worded problem, HttpHeaders headers) {
    ServerHttpResponse response = exchange.getResponse();
    response.setRawStatusCode(problem.status());
    headers.forEach((name, values) -> response.getHeaders().put(name, values));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, problem.language());
    response.getHeaders().setCacheControl("no-store");
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
        && !response.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.writeWith(
        Mono.fromSupplier(
            () -> response.bufferFactory().wrap(problem.json().getBytes(StandardCharsets.UTF_8))));
  }

  private void complete(ProblemDetail problem, String language) {
    Optional<ProblemText> text = ProblemMapping.code(problem).flatMap(catalogue::find);
    Map<String, Object> facts = Objects.requireNonNullElse(problem.getProperties(), Map.of());
    problem.setTitle(text.map(known -> known.title().get(language)).orElse(problem.getTitle()));
    if (language.equals("ja") && !isJapanese(problem.getDetail(), facts)) {
      text.map(known -> japanese.of(known, facts, problem.getDetail()))
          .ifPresent(problem::setDetail);
    }
    problem.setProperty("retryable", text.map(ProblemText::isRetryable).orElse(false));
  }

  /** Whether whoever raised the problem has said it in Japanese already, whatever its facts say. */
  private static boolean isJapanese(@Nullable String detail, Map<String, Object> facts) {
    String words = detail == null ? "" : detail;
    for (Object fact : facts.values()) {
      words = words.replace(String.valueOf(fact), " ");
    }
    return words
        .codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(script -> script == Character.UnicodeScript.HIRAGANA);
  }
}
