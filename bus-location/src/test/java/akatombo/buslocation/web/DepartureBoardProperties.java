package akatombo.buslocation.web;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A board equals what one finds by looking at every stop of every trip of three days. */
class DepartureBoardProperties {

  private static final int STOPS = 4;

  @Property(tries = 200)
  void equalsTheNaiveBoard(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 26 * 60) Integer> starts,
      @ForAll @Size(max = 6) List<@IntRange(min = -8, max = 25) Integer> delays,
      @ForAll @IntRange(max = 24 * 60) int fromMinute,
      @ForAll @IntRange(min = 1, max = 180) int windowMinutes,
      @ForAll @IntRange(min = 1, max = 8) int limit) {
    TestCity city = new TestCity(feed(starts));
    Instant from = TestCity.at("00:00:00").plus(Duration.ofMinutes(fromMinute));
    city.now(from);
    Map<String, Integer> delayOf = new HashMap<>();
    for (int i = 0; i < Math.min(delays.size(), starts.size()); i++) {
      int next = Math.floorMod(delays.get(i), STOPS);
      city.bus("v" + i, "trip" + i, delays.get(i) * 60, next);
      delayOf.put("trip" + i, next);
    }
    Stop stop = city.schedule().findStop(new StopId("t", "s1")).orElseThrow();
    Duration window = Duration.ofMinutes(windowMinutes);
    List<String> found =
        DepartureBoard.of(city.in(Language.JAPANESE), stop, from, window, null, limit).stream()
            .limit(limit)
            .map(each -> each.time() + " " + each.trip().id().id())
            .toList();
    assertThat(found)
        .isEqualTo(
            naive(city, from, from.plus(window), delays, delayOf).stream().limit(limit).toList());
  }

  private static List<String> naive(
      TestCity city,
      Instant from,
      Instant end,
      List<Integer> delays,
      Map<String, Integer> nextPosition) {
    List<Line> lines = new ArrayList<>();
    Schedule schedule = city.schedule();
    for (Trip trip : schedule.trips()) {
      for (int day = -1; day <= 1; day++) {
        ServiceDate date = TestCity.THURSDAY.plusDays(day);
        StopTimes times = schedule.stopTimes(trip);
        Integer next = day == 0 ? nextPosition.get(trip.id().id()) : null;
        Instant scheduled = date.at(new ServiceTime(times.departure(1)), schedule.zone());
        int index = Integer.parseInt(trip.id().id().substring(4));
        Instant time = next == null ? scheduled : scheduled.plusSeconds(delays.get(index) * 60L);
        boolean isGone = next != null && next > 1;
        if (!isGone && !time.isBefore(from) && time.isBefore(end)) {
          lines.add(new Line(time, scheduled, trip));
        }
      }
    }
    lines.sort(
        Comparator.comparing(Line::time)
            .thenComparing(Line::scheduled)
            .thenComparing(line -> line.trip().index()));
    return lines.stream().map(line -> line.time() + " " + line.trip().id().id()).toList();
  }

  private static Schedule feed(List<Integer> starts) {
    FeedBuilder feed = aFeed("t");
    for (int i = 0; i < STOPS; i++) {
      feed.stop("s" + i, 34.86 + i / 100.0, 134.54);
    }
    feed.route("R");
    for (int i = 0; i < starts.size(); i++) {
      feed.trip("trip" + i);
      for (int stop = 0; stop < STOPS; stop++) {
        int minute = starts.get(i) + stop * 5;
        feed.calling("s" + stop, "%d:%02d".formatted(minute / 60, minute % 60));
      }
    }
    return feed.build();
  }

  private record Line(Instant time, Instant scheduled, Trip trip) {}
}
