package akatombo.buslocation.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts requests of plain routes as Spring counts its own, so that one query finds them all. */
public final class RequestTimers {

  private final MeterRegistry meters;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  /** Timers of a registry. */
  public RequestTimers(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Counts a request that ends now.
   *
   * @param path the route's template
   * @param startedNanos by {@link System#nanoTime()}
   */
  public void count(String method, String path, int status, long startedNanos) {
    timers
        .computeIfAbsent(new Key(method, path, status), this::timer)
        .record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .tag("method", key.method)
        .tag("uri", key.path)
        .tag("status", Integer.toString(key.status))
        .tag("outcome", outcome(key.status))
        .tag("exception", "none")
        .tag("error", "none")
        .register(meters);
  }

  private static String outcome(int status) {
    return switch (status / 100) {
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 5 -> "SERVER_ERROR";
      default -> "CLIENT_ERROR";
    };
  }

  private record Key(String method, String path, int status) {}
}
