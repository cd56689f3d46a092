package akatombo.routing.planner;

import akatombo.routing.StreetSurvey;
import akatombo.routing.planner.PlannerProperties.ProcessProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the planner: a process of ours, or one that somebody else runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlannerProperties.class)
class PlannerConfiguration {

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

  @Bean(destroyMethod = "close")
  Planner planner(
      PlannerProperties properties,
      Clock clock,
      ObjectProvider<MeterRegistry> registry,
      ObjectProvider<PlannerProgress> listeners) {
    PlannerMetrics metrics =
        new PlannerMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry));
    PlannerProgress progress =
        state -> listeners.orderedStream().forEach(listener -> listener.changed(state));
    URI external = properties.externalUrl();
    return external != null
        ? new ExternalPlannerWorker(external, http(), metrics, progress).start()
        : supervised(properties, metrics, progress, clock).start();
  }

  @Bean
  StreetSurvey streetSurvey(PlannerAddress planner) {
    return new PlannerStreets(planner);
  }

  static SupervisedPlannerWorker supervised(
      PlannerProperties properties, PlannerMetrics metrics, PlannerProgress progress, Clock clock) {
    OtpJar jar = PlannerProgram.jar(properties);
    ProcessProperties settings = properties.planner();
    HttpClient http = http();
    HttpProbe probe = new HttpProbe(http, PlannerWatchRunner.PATIENCE);
    OtpRuntime runtime = new OtpRuntime(jar, settings.directory());
    return new SupervisedPlannerWorker(
        new PlannerParts(
            runtime,
            new GraphWorkshop(runtime, settings, http, metrics, clock),
            new PlannerLaunch(runtime, settings, probe, metrics, clock),
            probe,
            http,
            metrics,
            progress,
            clock,
            settings.warmUpQueries()));
  }

  private static HttpClient http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(CONNECT_WITHIN)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }
}
