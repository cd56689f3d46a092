package akatombo.routing.planner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a planner whether it is well. Blocks, for the planner's own threads. */
final class HttpProbe {

  private static final String HEALTH = "/otp/actuators/health";
  private static final String SERVER = "/otp/";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient http;
  private final Duration patience;

  HttpProbe(HttpClient http, Duration patience) {
    this.http = http;
    this.patience = patience;
  }

  /** Whether it has its graph and its live times. */
  boolean isUp(URI base) throws InterruptedException {
    return status(base, HEALTH) == OK;
  }

  /** The same of a planner whose health route may be switched off. */
  boolean isUpOrSilentOnHealth(URI base) throws InterruptedException {
    int status = status(base, HEALTH);
    return status == OK || (status == NOT_FOUND && status(base, SERVER) == OK);
  }

  private int status(URI base, String path) throws InterruptedException {
    URI uri = URI.create(base.toString().replaceAll("/+$", "") + path);
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(patience).GET().build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return -1;
    }
  }
}
