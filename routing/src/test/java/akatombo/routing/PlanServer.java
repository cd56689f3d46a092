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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** This module's routes on a port of their own, with a schedule and a planner that are given. */
public final class PlanServer implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final ReadServer server;

  private PlanServer(AnnotationConfigApplicationContext context) {
    this.context = context;
    this.server = new ReadServer(context.getBeansOfType(PlainRead.class).values());
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
        () ->
            new PlanningArea(schedule.zone(), List.of(schedule.language()), new LinkedHashMap<>()));
    context.registerBean(PlannerAddress.class, () -> planner);
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().findAndAddModules().build());
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
    return server.address();
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
    server.close();
    context.close();
  }
}
