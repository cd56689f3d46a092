package akatombo.routing.planner;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the planner is run.
 *
 * @param otpUrl a planner run by somebody else; then no process is started
 * @param otpJar the planner's program; found beside the application when not set
 * @param planner the process
 */
@ConfigurationProperties("akatombo.routing")
record PlannerProperties(
    @Nullable URI otpUrl, @Nullable Path otpJar, @DefaultValue ProcessProperties planner) {

  /** The external planner, if one is set; an empty setting is none. */
  @Nullable URI externalUrl() {
    return otpUrl == null || otpUrl.toString().isBlank() ? null : otpUrl;
  }

  /** The jar, if one is set; an empty setting is none. */
  @Nullable Path configuredJar() {
    return otpJar == null || otpJar.toString().isBlank() ? null : otpJar;
  }

  /**
   * The planner's process.
   *
   * @param directory for graphs, logs and fetched streets
   * @param buildHeap of the process that builds a graph
   * @param serveHeap of the process that answers
   * @param maxThreads of the planner's server; more than akatombo.routing.plan.max-calls, so that
   *     the health probe never waits behind plans
   * @param updateEvery how often live times are fetched, at least 1 s
   * @param warmUpQueries asked of a new process; a successor takes over after them
   * @param buildTimeout after which a build has failed
   * @param startTimeout after which a start has failed
   * @param maxStreetsSize largest download of streets
   */
  record ProcessProperties(
      @DefaultValue("var/otp") Path directory,
      @DefaultValue("1GB") DataSize buildHeap,
      @DefaultValue("512MB") DataSize serveHeap,
      @DefaultValue("8") int maxThreads,
      @DefaultValue("2s") Duration updateEvery,
      @DefaultValue("400") int warmUpQueries,
      @DefaultValue("30m") Duration buildTimeout,
      @DefaultValue("3m") Duration startTimeout,
      @DefaultValue("1GB") DataSize maxStreetsSize) {

    ProcessProperties {
      check(buildHeap.toMegabytes() >= 128, "build-heap must be at least 128MB");
      check(serveHeap.toMegabytes() >= 128, "serve-heap must be at least 128MB");
      check(maxThreads >= 2 && maxThreads <= 512, "max-threads must be 2 to 512");
      check(updateEvery.toSeconds() >= 1, "update-every must be at least 1s");
      check(warmUpQueries >= 0, "warm-up-queries must not be negative");
      check(buildTimeout.toSeconds() >= 10, "build-timeout must be at least 10s");
      check(startTimeout.toSeconds() >= 10, "start-timeout must be at least 10s");
      check(maxStreetsSize.toBytes() > 0, "max-streets-size must be positive");
    }

    private static void check(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException("akatombo.routing.planner." + message);
      }
    }
  }
}
