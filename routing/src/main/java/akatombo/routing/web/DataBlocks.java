package akatombo.routing.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Schedules;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanningArea;
import akatombo.routing.web.PlanAnswer.DataBlock;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells how old the data of an answer is. */
final class DataBlocks {

  private final LiveTrips live;
  private final PlanningArea area;
  private final Clock clock;

  DataBlocks(LiveTrips live, PlanningArea area, Clock clock) {
    this.live = live;
    this.area = area;
    this.clock = clock;
  }

  DataBlock of(Schedules schedules, Language language) {
    return new DataBlock(
        schedules.all().stream()
            .map(schedule -> schedule.version().text())
            .collect(Collectors.joining(",")),
        schedules.all().stream()
            .map(schedule -> schedule.validity().last())
            .min(Comparator.naturalOrder())
            .map(Object::toString)
            .orElse(null),
        ageSeconds(),
        source(schedules, language));
  }

  private @Nullable Long ageSeconds() {
    return live.newestReport()
        .map(report -> Math.max(0, Duration.between(report, clock.instant()).toSeconds()))
        .orElse(null);
  }

  private String source(Schedules schedules, Language language) {
    Map<String, String> texts = area.source();
    if (!texts.isEmpty()) {
      String english = texts.getOrDefault("en", texts.values().iterator().next());
      return texts.getOrDefault(language.tag(), english);
    }
    return schedules.all().stream()
        .flatMap(
            schedule -> schedule.agencies().stream().map(agency -> schedule.name(agency, language)))
        .map(LocalizedText::text)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
