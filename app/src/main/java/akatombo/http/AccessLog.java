package akatombo.http;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of requests, and the ids under which they stand in it.
 *
 * <p>It holds no address, no query and no token: method, path, status, milliseconds.
 */
public final class AccessLog {

  private static final Logger ACCESS = LoggerFactory.getLogger("akatombo.access");
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private AccessLog() {}

  /** The id of a request: the client's own, if it is harmless. */
  public static String id(@Nullable String given) {
    return given != null && HARMLESS.matcher(given).matches() ? given : made();
  }

  /** Need not be hard to guess, so no request waits for the system's random numbers. */
  private static String made() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /**
   * Writes the line of a request that ends now.
   *
   * @param path without keys
   * @param startedNanos by {@link System#nanoTime()}
   */
  public static void write(
      String method, String path, @Nullable Object status, long startedNanos, String id) {
    if (ACCESS.isInfoEnabled()) {
      ACCESS.info(
          "{} {} {} {} ms {}",
          method,
          path,
          status,
          Duration.ofNanos(System.nanoTime() - startedNanos).toMillis(),
          id);
    }
  }
}
