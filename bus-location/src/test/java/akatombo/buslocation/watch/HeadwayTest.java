package akatombo.buslocation.watch;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadwayTest {

  private static final String[] STOPS = {"A", "B", "C", "D"};

  private static final Schedule SCHEDULE =
      aFeed(Town.FEED)
          .stop("A", 34.80, Town.LON)
          .stop("B", 34.81, Town.LON)
          .stop("C", 34.82, Town.LON)
          .stop("D", 34.83, Town.LON)
          .route("N")
          .trip("one")
          .calling("A", "8:00")
          .calling("B", "8:05")
          .calling("C", "8:10")
          .calling("D", "8:15")
          .trip("two")
          .calling("A", "8:10")
          .calling("B", "8:15")
          .calling("C", "8:20")
          .calling("D", "8:25")
          .trip("three")
          .calling("A", "8:20")
          .calling("B", "8:25")
          .calling("C", "8:30")
          .calling("D", "8:35")
          .build();

  /** A bus that is expected at the stops from one on. */
  private static TripPrediction bus(String trip, int from, String... arrivals) {
    List<StopPrediction> stops = new ArrayList<>();
    for (int i = 0; i < arrivals.length; i++) {
      stops.add(
          StopPrediction.exactly(
              from + i,
              from + i + 1,
              new StopId(Town.FEED, STOPS[from + i]),
              Town.at(arrivals[i]),
              Town.at(arrivals[i]),
              PredictionSource.values()[0]));
    }
    return new TripPrediction(
        Town.trip(trip),
        new RouteId(Town.FEED, "N"),
        Town.vehicle("bus " + trip),
        Town.at("8:10"),
        false,
        0,
        stops);
  }

  private static List<String> headways(TripPrediction... buses) {
    return Headway.of(SCHEDULE, List.of(buses), Duration.ofMinutes(30), Duration.ofMinutes(3))
        .stream()
        .map(headway ->
            "%s<%s at %s %d/%d %s hold %d"
                .formatted(
                    headway.leader().tripId().id(),
                    headway.follower().tripId().id(),
                    headway.stopId().id(),
                    headway.headwaySeconds(),
                    headway.scheduledSeconds(),
                    headway.state(),
                    headway.holdSeconds()))
        .toList();
  }

  @Test
  void measuresAtTheLeadersNextStop() {
    assertThat(headways(bus("one", 2, "8:11", "8:16"), bus("two", 1, "8:16", "8:21", "8:26")))
        .containsExactly("one<two at C 600/600 REGULAR hold 0");
  }

  @Test
  void asksABunchedBusToWaitHalfOfWhatItIsTooNear() {
    assertThat(headways(bus("one", 2, "8:18", "8:23"), bus("two", 1, "8:15", "8:20", "8:25")))
        .containsExactly("one<two at C 120/600 BUNCHED hold 180");
    assertThat(headways(bus("one", 2, "8:18", "8:23"), bus("two", 2, "8:22:50", "8:27")))
        .containsExactly("one<two at C 290/600 BUNCHED hold 155");
  }

  @Test
  void looksAtTheBusBehindToo() {
    assertThat(
            headways(
                bus("one", 3, "8:20"),
                bus("two", 2, "8:19", "8:24"),
                bus("three", 1, "8:20", "8:25", "8:30")))
        .containsExactly(
            "one<two at D 240/600 BUNCHED hold 60", "two<three at C 360/600 REGULAR hold 0");
  }

  @Test
  void marksAGap() {
    assertThat(headways(bus("one", 3, "8:15"), bus("two", 1, "8:25", "8:30", "8:35")))
        .containsExactly("one<two at D 1200/600 GAP hold 0");
  }

  @Test
  void leavesRoutesAloneThatRunSeldom() {
    assertThat(
            Headway.of(
                SCHEDULE,
                List.of(bus("one", 2, "8:18", "8:23"), bus("two", 1, "8:15", "8:20", "8:25")),
                Duration.ofMinutes(5),
                Duration.ofMinutes(3)))
        .isEmpty();
  }
}
