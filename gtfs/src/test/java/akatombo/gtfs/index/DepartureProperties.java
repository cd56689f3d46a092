package akatombo.gtfs.index;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The index says the same as going through every row of a random small feed. */
class DepartureProperties {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 6);
  private static final int STOPS = 4;

  @Property(tries = 300)
  void departuresEqualANaiveScan(
      @ForAll("trips") List<RandomTrip> trips,
      @ForAll @IntRange(max = STOPS - 1) int stop,
      @ForAll @IntRange(max = 6 * 86400) int fromSecond,
      @ForAll @IntRange(max = 2 * 86400) int windowSeconds) {
    Schedule schedule = feed(trips);
    Instant from = FIRST_DAY.atStartOfDay(ZONE).toInstant().plusSeconds(fromSecond);
    Instant end = from.plusSeconds(windowSeconds);
    List<String> expected = new ArrayList<>();
    for (RandomTrip trip : trips) {
      for (ServiceDate date : trip.dates()) {
        for (int i = 0; i < trip.calls().size() - 1; i++) {
          Instant departure = date.at(new ServiceTime(trip.times().get(i)), ZONE);
          boolean isInside = !departure.isBefore(from) && departure.isBefore(end);
          if (trip.calls().get(i) == stop && isInside) {
            expected.add(departure + " " + trip.id() + " " + date + " " + i);
          }
        }
      }
    }

    List<String> found =
        schedule
            .departures(stop(schedule, stop), from, Duration.ofSeconds(windowSeconds), 10_000)
            .stream()
            .map(departure ->
                "%s %s %s %d"
                    .formatted(
                        departure.departure(),
                        departure.trip().id().id(),
                        departure.serviceDate(),
                        departure.position()))
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found).isSortedAccordingTo((a, b) -> instant(a).compareTo(instant(b)));
  }

  @Property(tries = 100)
  void runningTripsEqualANaiveScan(
      @ForAll("trips") List<RandomTrip> trips,
      @ForAll @IntRange(max = 6 * 86400) int atSecond,
      @ForAll @IntRange(max = 7200) int aheadSeconds) {
    Schedule schedule = feed(trips);
    Instant at = FIRST_DAY.atStartOfDay(ZONE).toInstant().plusSeconds(atSecond);
    List<String> expected = new ArrayList<>();
    for (RandomTrip trip : trips) {
      for (ServiceDate date : trip.dates()) {
        Instant start = date.at(new ServiceTime(trip.times().getFirst()), ZONE);
        Instant end = date.at(new ServiceTime(trip.times().getLast()), ZONE);
        if (!start.isAfter(at.plusSeconds(aheadSeconds)) && !end.isBefore(at)) {
          expected.add(trip.id() + " " + date);
        }
      }
    }

    List<TripOnDate> running = schedule.running(at, Duration.ofSeconds(aheadSeconds));

    assertThat(running)
        .extracting(trip -> trip.tripId().id() + " " + trip.serviceDate())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 100)
  void patternsPartitionTheTrips(@ForAll("trips") List<RandomTrip> trips) {
    Schedule schedule = feed(trips);

    assertThat(schedule.patterns().stream().flatMap(pattern -> pattern.trips().stream()))
        .containsExactlyInAnyOrderElementsOf(schedule.trips());
    for (TripPattern pattern : schedule.patterns()) {
      assertThat(pattern.trips())
          .allSatisfy(trip -> {
            assertThat(trip.patternIndex()).isEqualTo(pattern.index());
            assertThat(trip.routeId()).isEqualTo(pattern.routeId());
            assertThat(
                    IntStream.range(0, schedule.stopTimes(trip).size())
                        .mapToObj(schedule.stopTimes(trip)::stop))
                .containsExactlyElementsOf(pattern.stops());
          });
    }
  }

  private static Instant instant(String found) {
    return Instant.parse(found.substring(0, found.indexOf(' ')));
  }

  private static Stop stop(Schedule schedule, int number) {
    return schedule.stops().get(number);
  }

  private static Schedule feed(List<RandomTrip> trips) {
    FeedBuilder feed = aFeed("t").zone(ZONE.getId());
    for (int stop = 0; stop < STOPS; stop++) {
      feed.stop("s" + stop, 40.7 + stop * 0.01, -74.0);
    }
    feed.route("R");
    for (RandomTrip trip : trips) {
      feed.serviceOn(
          "on-" + trip.id(),
          trip.dates().stream().map(ServiceDate::date).toArray(LocalDate[]::new));
      feed.trip(trip.id());
      for (int i = 0; i < trip.calls().size(); i++) {
        feed.calling("s" + trip.calls().get(i), new ServiceTime(trip.times().get(i)).toString());
      }
    }
    return feed.build();
  }

  @Provide
  Arbitrary<List<RandomTrip>> trips() {
    Arbitrary<List<Integer>> calls =
        Arbitraries.integers().between(0, STOPS - 1).list().ofMinSize(2).ofMaxSize(5);
    Arbitrary<List<Integer>> times = Arbitraries.integers().between(0, 40 * 3600).list().ofSize(5);
    Arbitrary<Set<Integer>> days =
        Arbitraries.integers().between(0, 4).set().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(calls, times, days)
        .as(Drawn::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(drawn ->
            IntStream.range(0, drawn.size()).mapToObj(i -> drawn.get(i).trip("trip" + i)).toList());
  }

  /** What chance gives: calls, as many times or more, days from the first. */
  record Drawn(List<Integer> calls, List<Integer> times, Set<Integer> days) {

    RandomTrip trip(String id) {
      return new RandomTrip(
          id,
          calls,
          times.stream().limit(calls.size()).sorted().toList(),
          days.stream().map(day -> new ServiceDate(FIRST_DAY.plusDays(day))).toList());
    }
  }

  /** A trip with its stops and times by position, and the dates on which it runs. */
  record RandomTrip(String id, List<Integer> calls, List<Integer> times, List<ServiceDate> dates) {}
}
