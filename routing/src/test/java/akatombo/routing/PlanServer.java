package akatombo.routing;

import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.check.FeedIntake;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import akatombo.routing.planner.PlannerAddress;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** This module's routes on a port of their own, with a schedule and a planner that are given. */
public final class PlanServer implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final DisposableServer server;

  private PlanServer(AnnotationConfigApplicationContext context) {
    this.context = context;
    RouterFunction<ServerResponse> routes = routes();
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(
                new ReactorHttpHandlerAdapter(
                    RouterFunctions.toHttpHandler(
                        routes,
                        HandlerStrategies.builder().exceptionHandler(PlanServer::refuse).build())))
            .bindNow();
  }

  @SuppressWarnings("unchecked")
  private RouterFunction<ServerResponse> routes() {
    return context.getBean(RouterFunction.class);
  }

  /** Starts with the settings of {@code akatombo.routing.plan} given by name. */
  public static PlanServer start(
      Schedule schedule, PlannerAddress planner, Clock clock, Map<String, Object> settings) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(Feeds.class, () -> feeds(Schedules.NONE.with(schedule)));
    context.registerBean(Places.class, () -> (id, language) -> Mono.empty());
    context.registerBean(LiveTrips.class, () -> LiveTrips.NONE);
    context.registerBean(Destinations.class, () -> id -> Optional.empty());
    context.registerBean(
        PlannedTours.class,
        () -> (slug, isStepFree, language) -> new PlannedTours.Found.NotPublished());
    context.registerBean(
        PlanningArea.class,
        () -> new PlanningArea(schedule.zone(), List.of(schedule.language()), Map.of()));
    context.registerBean(PlannerAddress.class, () -> planner);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(Clock.class, () -> clock);
    context.scan("akatombo.routing.otp", "akatombo.routing.web");
    context.refresh();
    return new PlanServer(context);
  }

  /** The schedule of a feed in a zip. */
  public static Schedule schedule(Path zip, String feedId, LocalDate today, Clock clock) {
    return switch (FeedIntake.take(FeedSource.of(zip), feedId, today)) {
      case ReadOutcome.Read read ->
          ScheduleBuilder.build(
              read.content(), new FeedVersion(feedId, "0123456789abcdef", null, clock.instant()));
      case ReadOutcome.Unusable unusable -> throw new IllegalStateException(unusable.toString());
    };
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  private static Mono<Void> refuse(ServerWebExchange exchange, Throwable fault) {
    if (!(fault instanceof ErrorResponse problem)) {
      return Mono.error(fault);
    }
    exchange.getResponse().setStatusCode(problem.getStatusCode());
    exchange.getResponse().getHeaders().putAll(problem.getHeaders());
    return exchange.getResponse().setComplete();
  }

  private static Feeds feeds(Schedules schedules) {
    return new Feeds() {
      @Override
      public Schedules current() {
        return schedules;
      }

      @Override
      public Flux<Schedules> changes() {
        return Flux.just(schedules);
      }

      @Override
      public Mono<ImportOutcome> refresh(String feedId) {
        return Mono.empty();
      }

      @Override
      public List<FeedStatus> status() {
        return List.of();
      }

      @Override
      public Optional<PublishedFeed> published(String feedId) {
        return Optional.empty();
      }
    };
  }

  @Override
  public void close() {
    server.disposeNow();
    context.close();
  }
}
