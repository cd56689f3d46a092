package akatombo.http;

import io.r2dbc.spi.R2dbcException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebInputException;

/** Turns whatever went wrong into a problem with a code; says nothing of the inside. */
final class ProblemMapping {

  private static final String PREFIX = "/problems/";

  private ProblemMapping() {}

  static ProblemDetail of(Throwable failure) {
    return switch (failure) {
      case DataBufferLimitException e -> tooLarge();
      case DecodingException e -> malformed(e);
      case ServerWebInputException e -> ofInput(e);
      case OAuth2AuthenticationException e -> invalidToken();
      case ErrorResponse e when hasCode(e.getBody()) -> e.getBody();
      case ErrorResponse e -> ofStatus(e.getStatusCode());
      default ->
          isDatabase(failure)
              ? problem(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "database-unavailable",
                  "The database cannot be reached.")
              : problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something failed inside.");
    };
  }

  static Optional<String> code(ProblemDetail problem) {
    return Optional.ofNullable(problem.getType())
        .map(URI::toString)
        .filter(type -> type.startsWith(PREFIX))
        .map(type -> type.substring(PREFIX.length()));
  }

  static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(PREFIX + code));
    return problem;
  }

  private static boolean hasCode(ProblemDetail problem) {
    return code(problem).isPresent();
  }

  private static ProblemDetail ofInput(ServerWebInputException failure) {
    return causes(failure)
        .flatMap(cause ->
            switch (cause) {
              case DataBufferLimitException e -> Stream.of(tooLarge());
              case DecodingException e -> Stream.of(malformed(e));
              default -> Stream.<ProblemDetail>empty();
            })
        .findFirst()
        .orElseGet(() ->
            problem(
                HttpStatus.BAD_REQUEST,
                "invalid-parameter",
                Optional.ofNullable(failure.getReason()).orElse("The request is malformed.")));
  }

  /** Nothing is told of why: whoever holds the key knows, and nobody else should. */
  private static ProblemDetail invalidToken() {
    return problem(
        HttpStatus.UNAUTHORIZED,
        "invalid-token",
        "A token was given, but it is not valid here: it is unknown, was revoked or has expired.");
  }

  private static ProblemDetail tooLarge() {
    return problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The body is larger than this route takes.");
  }

  private static ProblemDetail malformed(DecodingException failure) {
    MalformedBody.Fault fault = MalformedBody.fault(failure);
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "malformed-request", fault.sentence());
    fault.facts().forEach(problem::setProperty);
    return problem;
  }

  private static ProblemDetail ofStatus(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 ->
          problem(status, "unauthorized", "A bearer token is needed here, and none was given.");
      case 403 -> problem(status, "forbidden", "This token may not do that.");
      case 404 -> problem(status, "not-found", "There is nothing at this address.");
      case 405 -> problem(status, "method-not-allowed", "This address does not take that method.");
      case 406 -> problem(status, "not-acceptable", "There is no such representation.");
      case 413 -> tooLarge();
      case 415 -> problem(status, "unsupported-media-type", "This route does not take that type.");
      case 503 -> problem(status, "unavailable", "This cannot be answered right now.");
      default ->
          status.is4xxClientError()
              ? problem(status, "invalid-request", "The request cannot be taken.")
              : problem(status, "internal", "Something failed inside.");
    };
  }

  private static boolean isDatabase(Throwable failure) {
    return causes(failure)
        .anyMatch(cause -> cause instanceof R2dbcException || cause instanceof DataAccessException);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
