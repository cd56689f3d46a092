package akatombo.buslocation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.evaluate.LiveContenders.Said;
import akatombo.buslocation.replay.NewYorkTrace;
import akatombo.buslocation.replay.NewYorkTrace.Row;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.RealWorld;
import akatombo.gtfs.TripOnDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The drives through New York in the order of their days, without any hint: each is predicted from
 * what the earlier ones taught, and scored by when the same bus was seen to pass its stops.
 */
class NewYorkPredictionTest {

  private static final int AHEAD_MAX = 1_800;

  private final Path root = RealWorld.path("avl/onebusaway-nyc");
  private final List<ScoredArrival> rows = new ArrayList<>();
  private final AccuracyTally all = new AccuracyTally();
  private int inside;

  /** A prediction and when it was made. */
  private record Made(TripOnDate trip, long at, Said said) {}

  private record Stop(TripOnDate trip, int position) {}

  @Test
  void predictsTheDrivesAboutAsWellAsTheTimetableAllows() throws IOException {
    for (Map.Entry<Path, List<String>> feed : traces().entrySet()) {
      LiveService service = new LiveService(NewYorkTrace.schedule(feed.getKey()));
      List<List<Row>> drives = new ArrayList<>();
      for (String trace : feed.getValue()) {
        drives.add(NewYorkTrace.read(root.resolve("traces").resolve(trace)));
      }
      drives.sort(Comparator.comparing(drive -> drive.getFirst().at()));
      drives.forEach(drive -> drive(service, drive));
    }
    EvaluationReport report = EvaluationReport.of("new york", rows);
    System.out.println(report.toText());
    System.out.printf(
        "all: n %d, MAE %.1f s, Cal-ITP %.1f %%, inside %.1f %%, spread %.1f s, baseline %.1f s%n",
        all.count(),
        all.meanAbsoluteError(),
        100 * all.share(AccuracyScheme.CAL_ITP),
        100.0 * inside / all.count(),
        Wobble.spread(rows, Predicting.ENGINE),
        Wobble.spread(rows, Predicting.BASELINE));
    EvaluationReport.Horizon goal = report.horizons().getLast();
    assertThat(goal.n()).isGreaterThan(5_000);
    assertThat(goal.ratio(Predicting.BASELINE)).isLessThan(0.98);
    assertThat(goal.ratio(Predicting.MEAN)).isLessThan(0.9);
    assertThat(all.share(AccuracyScheme.CAL_ITP)).isGreaterThan(0.77);
    assertThat(inside / (double) all.count()).isBetween(0.77, 0.83);
    assertThat(Wobble.spread(rows, Predicting.ENGINE))
        .isLessThan(Wobble.spread(rows, Predicting.BASELINE));
    assertThat(report.wobble().get(Predicting.ENGINE))
        .isLessThan(report.wobble().get(Predicting.BASELINE));
  }

  /** Traces whose line is known, by feed. */
  private Map<Path, List<String>> traces() throws IOException {
    Map<Path, List<String>> traces = new HashMap<>();
    for (String row : Files.readAllLines(root.resolve("usable_traces.tsv"))) {
      String[] fields = row.split("\t", -1);
      if (fields.length > 14 && (fields[14].equals("trip") || fields[14].equals("line"))) {
        try (Stream<Path> files = Files.list(root.resolve("gtfs").resolve(fields[1]))) {
          files
              .filter(file -> !file.toString().contains("mta_agency"))
              .forEach(
                  file -> traces.computeIfAbsent(file, any -> new ArrayList<>()).add(fields[0]));
        }
      }
    }
    return traces;
  }

  private void drive(LiveService service, List<Row> drive) {
    List<Made> made = new ArrayList<>();
    Map<Stop, Long> passed = new HashMap<>();
    for (Row row : drive) {
      VehicleReport report = row.report("bus");
      service
          .take(report, true, true)
          .ifPresent(seen -> {
            for (StopVisit visit : seen.visits()) {
              if (visit.actualArrival() != null) {
                passed.put(
                    new Stop(visit.trip(), visit.position()),
                    visit.actualArrival().getEpochSecond());
              }
            }
            long at = report.timestamp().getEpochSecond();
            seen.said().forEach(said -> made.add(new Made(seen.run().id(), at, said)));
          });
    }
    service.closeDay();
    made.forEach(
        each -> score(each, passed.get(new Stop(each.trip(), each.said().stop().position()))));
  }

  private void score(Made made, @Nullable Long actual) {
    double predicted = made.said().predicted().getOrDefault(Predicting.ENGINE, Double.NaN);
    if (actual == null || actual < made.at() || predicted - made.at() > AHEAD_MAX) {
      return;
    }
    ScoredArrival row =
        new ScoredArrival(
            made.trip().toString(),
            made.said().stop().position(),
            made.at(),
            actual,
            made.said().predicted(),
            made.said().range());
    all.add(made.at(), predicted, actual);
    inside += row.isInside() ? 1 : 0;
    if (made.said().isCompared() && row.ahead(Predicting.BASELINE) <= AHEAD_MAX) {
      rows.add(row);
    }
  }
}
