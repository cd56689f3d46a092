package akatombo.routing;

import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.Language;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.check.FeedIntake;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The feed the recorded answers are about: a bus 西口 – 中央 – 橋前 – 橋東 – 東口 every 20 minutes from 9 to
 * 12 and at 24:20, an express 中央 – 東口 each hour, a reservation service in the south.
 */
public final class DemoCity {

  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  public static final ServiceDate DAY = new ServiceDate(LocalDate.of(2026, 11, 24));
  public static final PlanningArea AREA =
      new PlanningArea(
          ZONE,
          List.of(Language.JAPANESE, Language.ENGLISH, new Language("zh-Hans")),
          new LinkedHashMap<>());
  public static final Schedule SCHEDULE = schedule();
  public static final Schedules SCHEDULES = Schedules.NONE.with(SCHEDULE);

  private DemoCity() {}

  public static Instant at(String time) {
    return OffsetDateTime.parse("2026-11-24T" + time + ":00+09:00").toInstant();
  }

  public static TripOnDate trip(String id) {
    return new TripOnDate(new TripId("DEMO", id), DAY);
  }

  public static Feeds feeds() {
    return new Feeds() {
      @Override
      public Schedules current() {
        return SCHEDULES;
      }

      @Override
      public Flux<Schedules> changes() {
        return Flux.just(SCHEDULES);
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

  private static Schedule schedule() {
    try {
      Path folder = Path.of(DemoCity.class.getResource("demo/stops.txt").toURI()).getParent();
      return switch (FeedIntake.take(FeedSource.of(folder), "DEMO", DAY.date())) {
        case ReadOutcome.Read read ->
            ScheduleBuilder.build(
                read.content(), new FeedVersion("DEMO", "0123456789abcdef", "v1", at("00:00")));
        case ReadOutcome.Unusable unusable -> throw new IllegalStateException(unusable.toString());
      };
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
