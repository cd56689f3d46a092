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
