package akatombo.routing.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.PerSchedules;
import akatombo.gtfs.Schedules;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanningArea;
import akatombo.routing.web.PlanAnswer.DataBlock;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells how old the data of an answer is. */
final class DataBlocks {

  private final LiveTrips live;
  private final PlanningArea area;
  private final Clock clock;
  private final PerSchedules<Map<Language, Timetables>> kept =
      new PerSchedules<>(schedules -> new ConcurrentHashMap<>());

  DataBlocks(LiveTrips live, PlanningArea area, Clock clock) {
    this.live = live;
    this.area = area;
    this.clock = clock;
  }

  DataBlock of(Schedules schedules, Language language) {
    Timetables timetables =
        kept.of(schedules).computeIfAbsent(language, it -> timetables(schedules, it));
    return new DataBlock(
        timetables.versions(), timetables.validUntil(), ageSeconds(), timetables.source());
  }

  /** What is the same until other timetables are served. */
  private record Timetables(String versions, @Nullable String validUntil, String source) {}

  private Timetables timetables(Schedules schedules, Language language) {
    return new Timetables(
        schedules.all().stream()
            .map(schedule -> schedule.version().text())
            .collect(Collectors.joining(",")),
        schedules.all().stream()
            .map(schedule -> schedule.validity().last())
            .min(Comparator.naturalOrder())
            .map(Object::toString)
            .orElse(null),
        source(schedules, language));
  }

  private @Nullable Long ageSeconds() {
    return live.newestReport()
        .map(report -> Math.max(0, Duration.between(report, clock.instant()).toSeconds()))
        .orElse(null);
  }

  private String source(Schedules schedules, Language language) {
    return language.best(area.source()).orElseGet(() -> schedules.agencyNames(language));
  }
}
