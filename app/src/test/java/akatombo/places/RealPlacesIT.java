package akatombo.places;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.FeedFixtures;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Walks feeds nobody here prepared. */
class RealPlacesIT {

  private static final int SAMPLES = 20;
  private static final int TOP = 3;

  @Test
  void findsStopsOfEveryFeedByTheirOwnNames() throws IOException {
    SoftAssertions all = new SoftAssertions();
    int feeds = 0;
    for (Path zip : zips()) {
      var schedule = FeedFixtures.schedule("f", zip);
      if (schedule.isPresent()) {
        feeds++;
        check(zip.getFileName().toString(), schedule.get(), all);
      }
    }
    all.assertAll();
    assertThat(feeds).isGreaterThan(50);
  }

  @Test
  void namesAPlaceByAPoleThatVehiclesLeaveFrom() throws IOException {
    Schedule schedule =
        FeedFixtures.schedule("u", FeedFixtures.realFeeds().resolve("unobus.zip")).orElseThrow();
    PlaceIndex index =
        new PlaceIndexing(List.of(), List.of(Language.JAPANESE))
            .index(Schedules.NONE.with(schedule));
    for (String text : List.of("岡山駅", "Okayama Sta.", "Okayama Station", "okayama staton")) {
      Place.OfSchedule found = (Place.OfSchedule) index.search(text, null, TOP).getFirst().place();
      assertThat(found.stop().name()).as(text).startsWith("岡山駅");
    }
    for (Place place : index.places()) {
      Place.OfSchedule stop = (Place.OfSchedule) place;
      boolean hasDepartures =
          stop.poles().stream()
              .map(id -> schedule.findStop(id).orElseThrow())
              .anyMatch(pole -> leaves(schedule, pole));
      if (hasDepartures) {
        assertThat(leaves(schedule, stop.stop())).as(stop.id() + " of " + stop.poles()).isTrue();
      }
    }
  }

  private static boolean leaves(Schedule schedule, Stop stop) {
    Instant from = schedule.validity().first().date().atStartOfDay(schedule.zone()).toInstant();
    return !schedule.departures(stop, from, Duration.ofDays(8), 1).isEmpty();
  }

  private static List<Path> zips() throws IOException {
    try (Stream<Path> files = Files.list(FeedFixtures.realFeeds())) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private static void check(String feed, Schedule schedule, SoftAssertions all) {
    PlaceIndex index =
        new PlaceIndexing(List.of(), List.of(Language.JAPANESE))
            .index(Schedules.NONE.with(schedule));
    SplittableRandom random = new SplittableRandom(feed.hashCode());
    List<Stop> stops =
        new ArrayList<>(
            schedule.stops().stream()
                .filter(stop -> stop.point() != null && !SearchText.key(stop.name()).isEmpty())
                .filter(stop -> stop.parent() == null)
                .toList());
    for (int i = 0; i < SAMPLES && !stops.isEmpty(); i++) {
      Stop stop = stops.remove(random.nextInt(stops.size()));
      all.assertThat(index.search(stop.name(), near(stop), TOP))
          .as("%s: %s (%s)", feed, stop.name(), stop.id())
          .anyMatch(found -> isThere(found.place(), stop));
    }
  }

  private static GeoPoint near(Stop stop) {
    return stop.point();
  }

  private static boolean isThere(Place place, Stop stop) {
    return switch (place) {
      case Place.OfCity city -> false;
      case Place.OfSchedule found ->
          found.stop().id().equals(stop.id()) || found.poles().contains(stop.id());
    };
  }
}
