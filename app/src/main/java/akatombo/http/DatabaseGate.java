package akatombo.http;

import akatombo.status.DatabaseState;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * While the database is away, writes are refused at once and reads say that it is (F1). Positions
 * of known vehicles go on: they wait in the spool on the disk.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class DatabaseGate implements WebFilter {

  /** Set on every answer given without the database. */
  static final String DEGRADED_HEADER = "X-Akatombo-Degraded";

  private static final Pattern POSITIONS =
      Pattern.compile("/v1/operator/(positions|vehicle-positions|osmand(/[^/]+)?)");

  private final DatabaseState database;

  DatabaseGate(DatabaseState database) {
    this.database = database;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (database.isAvailable()) {
      return chain.filter(exchange);
    }
    exchange.getResponse().getHeaders().set(DEGRADED_HEADER, "database");
    return isRead(exchange.getRequest().getMethod())
            || POSITIONS.matcher(exchange.getRequest().getPath().value()).matches()
        ? chain.filter(exchange)
        : Mono.error(unavailable());
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET)
        || method.equals(HttpMethod.HEAD)
        || method.equals(HttpMethod.OPTIONS);
  }

  private static ErrorResponseException unavailable() {
    ErrorResponseException problem =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "database-unavailable",
            "The database cannot be reached, so nothing can be written; reads go on.");
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return problem;
  }
}
