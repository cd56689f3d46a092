package akatombo.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * The one place where a failure becomes an answer; faults of ours are logged here and only here.
 */
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final ProblemWriter writer;

  ProblemHandler(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    int status = ProblemMapping.of(failure).getStatus();
    if (status == 500) {
      LOG.error(
          "{} {} failed",
          exchange.getRequest().getMethod(),
          LoggedPath.of(exchange.getRequest().getPath()),
          failure);
    }
    HttpHeaders headers =
        failure instanceof ErrorResponse response ? response.getHeaders() : new HttpHeaders();
    return writer.write(exchange, failure, headers);
  }
}
