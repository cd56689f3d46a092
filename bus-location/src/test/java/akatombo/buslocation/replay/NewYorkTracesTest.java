package akatombo.buslocation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.replay.NewYorkTrace.Judged;
import akatombo.gtfs.RealWorld;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The hand-labelled drives through New York, without any hint, are matched as well as they were;
 * {@code -Dgolden.update} writes anew how each was.
 */
class NewYorkTracesTest {

  /** Whoever pulls out is given two minutes to show which way it goes. */
  private static final Duration JUDGED_AFTER = Duration.ofMinutes(2);

  private static final Path PINS = Path.of("src/test/resources/golden/new-york-traces.md");
  private static final String TITLE =
      """
      | trace | use | matched | right route | right trip | deadhead matched | at layover | first right |
      |---|---|---|---|---|---|---|---|
      """;

  private static final Map<String, String> SIGNS =
      Map.of("4630", "B63/0", "4631", "B63/1", "3400", "BX40/0");

  private final Path root = RealWorld.path("avl/onebusaway-nyc");
  private final Map<Path, Schedule> schedules = new HashMap<>();

  /** What became of a trace; seconds until the first right match, −1 without one. */
  private record Line(
      String trace,
      String use,
      int inProgress,
      int right,
      int trips,
      int rightTrips,
      int deadhead,
      int deadheadMatched,
      int layover,
      int atLayover,
      int matched,
      long firstSeconds) {}

  @Test
  void matchesTheTracesAsWellAsPinned() throws IOException {
    List<Line> lines = lines();
    int inProgress = sum(lines.stream().map(Line::inProgress));
    int right = sum(lines.stream().map(Line::right));
    assertThat(inProgress).isGreaterThan(1_300);
    assertThat(right / (double) inProgress).isGreaterThanOrEqualTo(0.985);
    assertThat(sum(lines.stream().map(Line::deadheadMatched)))
        .isLessThanOrEqualTo(sum(lines.stream().map(Line::deadhead)) / 100);
    for (Line line : lines) {
      assertThat(line.right()).as("%s", line).isGreaterThanOrEqualTo(line.inProgress() * 90 / 100);
      if (line.use().equals("foreign")) {
        assertThat(line.matched()).as("%s", line).isZero();
      }
    }
    assertThat(sum(lines.stream().map(Line::rightTrips)))
        .isGreaterThanOrEqualTo(sum(lines.stream().map(Line::trips)) * 95 / 100);
  }

  /** Trace by trace: route, trip, deadhead, layover, and the time to the first right match. */
  @Test
  void matchesEachTraceAsPinned() throws IOException {
    String found =
        lines().stream().map(NewYorkTracesTest::row).collect(Collectors.joining("\n", TITLE, "\n"));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PINS, found);
    }
    assertThat(found).isEqualTo(Files.readString(PINS));
  }

  private static int sum(Stream<Integer> numbers) {
    return numbers.mapToInt(Integer::intValue).sum();
  }

  private static String row(Line line) {
    return "| %s | %s | %d | %s | %s | %s | %s | %s |"
        .formatted(
            line.trace().replace(".csv", ""),
            line.use(),
            line.matched(),
            line.inProgress() == 0 ? "–" : line.right() + "/" + line.inProgress(),
            line.trips() == 0 ? "–" : line.rightTrips() + "/" + line.trips(),
            line.deadhead() == 0 ? "–" : line.deadheadMatched() + "/" + line.deadhead(),
            line.layover() == 0 ? "–" : line.atLayover() + "/" + line.layover(),
            line.firstSeconds() < 0 ? "–" : line.firstSeconds() + " s");
  }

  private List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String row : Files.readAllLines(root.resolve("usable_traces.tsv"))) {
      String[] fields = row.split("\t", -1);
      if (!fields[0].equals("trace") && fields.length > 14 && !fields[14].equals("-")) {
        for (Path feed : feeds(fields[1])) {
          lines.add(line(fields[0], fields[14], feed));
        }
      }
    }
    return lines;
  }

  private List<Path> feeds(String bundle) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("gtfs").resolve(bundle))) {
      return files.filter(file -> !file.toString().contains("mta_agency")).sorted().toList();
    }
  }

  private Line line(String trace, String use, Path feed) {
    Schedule schedule = schedules.computeIfAbsent(feed, NewYorkTrace::schedule);
    List<Judged> rows =
        NewYorkTrace.replay(NewYorkTrace.read(root.resolve("traces").resolve(trace)), schedule);
    Tally tally = new Tally(schedule, use);
    rows.forEach(tally::add);
    return tally.line(trace);
  }

  /** Counts one trace. */
  private static final class Tally {

    private final Schedule schedule;
    private final String use;
    private final int[] counts = new int[9];
    private Instant pulledOut;
    private long first = -1;

    Tally(Schedule schedule, String use) {
      this.schedule = schedule;
      this.use = use;
    }

    Line line(String trace) {
      return new Line(
          trace, use, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6],
          counts[7], counts[8], first);
    }

    void add(Judged judged) {
      String phase = judged.row().phase();
      boolean matched = judged.match() instanceof Matched;
      counts[8] += matched ? 1 : 0;
      if (phase.equals("IN_PROGRESS")) {
        inProgress(judged);
      } else if (phase.startsWith("DEADHEAD")) {
        pulledOut = null;
        counts[4]++;
        counts[5] += matched ? 1 : 0;
      } else if (phase.startsWith("LAYOVER")) {
        pulledOut = null;
        counts[6]++;
        counts[7] += judged.match() instanceof TripMatch.AtLayover ? 1 : 0;
      }
    }

    private void inProgress(Judged judged) {
      Instant at = judged.row().at();
      pulledOut = pulledOut == null ? at : pulledOut;
      String wanted = SIGNS.get(judged.row().sign());
      if (wanted == null || use.equals("foreign")) {
        return;
      }
      Trip trip = trip(judged.match());
      boolean right = trip != null && wanted.equals(trip.routeId().id() + "/" + trip.directionId());
      Duration since = Duration.between(pulledOut, at);
      if (right && first < 0) {
        first = since.toSeconds();
      }
      if (since.compareTo(JUDGED_AFTER) >= 0) {
        counts[0]++;
        counts[1] += right ? 1 : 0;
        if (!judged.row().tripId().isEmpty()) {
          counts[2]++;
          counts[3] += trip != null && trip.id().id().equals(judged.row().tripId()) ? 1 : 0;
        }
      }
    }

    private @Nullable Trip trip(TripMatch match) {
      return match instanceof Matched matched
          ? schedule.findTrip(matched.trip().tripId()).orElse(null)
          : null;
    }
  }
}
