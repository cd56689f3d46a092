package akatombo.buslocation.replay;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.FeedFile;
import akatombo.gtfs.Notice;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day of reports, or more, through the code of the service; the clock is the reports' own. */
public final class Replay {

  private static final String FEED = "replay";
  private static final TripMatch NOTHING = new Unmatched(Reason.NO_HINT);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);
  private static final int PROGRESS_STEPS = 10;

  private final Schedules schedules;
  private final List<AvlFile.Row> rows;
  private final TripMatch[] matches;
  private final Results results;
  private final PrintStream progress;
  private FleetState state = FleetState.EMPTY;
  private Instant forgot = Instant.MIN;

  private Replay(Schedule schedule, List<AvlFile.Row> rows, Results results, PrintStream progress) {
    this.schedules = Schedules.NONE.with(schedule);
    this.rows = rows;
    this.matches = new TripMatch[rows.size()];
    this.results = results;
    this.progress = progress;
  }

  /** Reads, replays and writes; blocks. */
  public static void run(ReplayOptions options, PrintStream progress)
      throws IOException, BadInputException {
    Schedule schedule = schedule(options);
    progress.printf("%s: %,d trips%n", options.gtfs(), schedule.trips().size());
    ZoneId zone = Objects.requireNonNullElse(options.timezone(), schedule.zone());
    List<AvlFile.Row> rows = AvlFile.read(options.avl(), schedule, zone);
    progress.printf("%s: %,d reports%n", options.avl(), rows.size());
    TravelTimeLearner learner = new TravelTimeLearner();
    Lessons lessons = new Lessons(learner);
    if (options.history() != null) {
      int visits = lessons.learn(options.history(), schedule);
      progress.printf("%s: %,d stop visits to learn from%n", options.history(), visits);
    }
    Files.createDirectories(options.out());
    try (Results results = new Results(options.out(), schedule, lessons)) {
      Replay replay = new Replay(schedule, rows, results, progress);
      replay.state = replay.state.knowing(learner);
      replay.drive();
      replay.writeMatches();
      progress.println(results.summary(options.out()));
    }
  }

  private static Schedule schedule(ReplayOptions options) throws BadInputException {
    LocalDate today = LocalDate.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    return switch (FeedFile.read(options.gtfs(), FEED, today)) {
      case FeedFile.Usable usable -> usable.schedule();
      case FeedFile.Refused refused ->
          throw new BadInputException(options.gtfs() + describe(refused.notices()));
    };
  }

  private static String describe(List<Notice> notices) {
    Notice first = notices.stream().min(Comparator.comparing(Notice::severity)).orElseThrow();
    return (first.file() == null ? "" : ", " + first.file())
        + (first.row() == 0 ? "" : ", row " + first.row())
        + (first.field() == null ? "" : ", column " + first.field())
        + ": "
        + (first.value() == null ? "" : '"' + first.value() + "\" ")
        + first.code();
  }

  /** Takes the reports by their time; those of the same second together. */
  private void drive() throws IOException {
    List<Integer> order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparing(i -> report(i).timestamp()))
            .toList();
    int step = Math.max(1, rows.size() / PROGRESS_STEPS);
    int told = step;
    for (int from = 0; from < order.size(); ) {
      int to = from + 1;
      Instant now = report(order.get(from)).timestamp();
      while (to < order.size() && report(order.get(to)).timestamp().equals(now)) {
        to++;
      }
      take(order.subList(from, to), now);
      from = to;
      if (from >= told && from < order.size()) {
        told += step;
        progress.printf("%,d of %,d reports, until %s%n", from, order.size(), now);
      }
    }
    progress.printf("%,d of %,d reports%n", order.size(), order.size());
  }

  private void take(List<Integer> batch, Instant now) throws IOException {
    if (forgot.plus(FORGET_EVERY).isBefore(now)) {
      state = state.forgetting(now);
      forgot = now;
    }
    FleetState.Step step = state.after(batch.stream().map(this::report).toList(), schedules, now);
    state = step.state();
    for (int i = 0; i < batch.size(); i++) {
      take(batch.get(i), step.verdicts().get(i));
    }
  }

  private void take(int index, ReportVerdict verdict) throws IOException {
    VehicleReport report = report(index);
    matches[index] = match(report.vehicleId(), verdict);
    if (verdict instanceof Accepted accepted) {
      List<TripPrediction> predictions =
          Stream.concat(
                  state.findPrediction(report.vehicleId()).stream(),
                  state.findSupposed(report.vehicleId()).stream())
              .toList();
      results.add(report, accepted.match(), predictions);
    }
  }

  /**
   * What is believed of the vehicle then; a report sent twice or out of nowhere changes nothing.
   */
  private TripMatch match(VehicleId vehicle, ReportVerdict verdict) {
    return switch (verdict) {
      case Accepted accepted -> accepted.match();
      case Rejected(RejectionCode code, Sentence _)
          when code == RejectionCode.DUPLICATE || code == RejectionCode.TELEPORT ->
          state.findMatch(vehicle).orElse(NOTHING);
      case Rejected _ -> NOTHING;
    };
  }

  private void writeMatches() throws IOException {
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < matches.length; i++) {
      results.add(rows.get(i), matches[i]);
      outcomes.merge(Results.outcome(matches[i]), 1, Integer::sum);
    }
    progress.println(outcomes);
  }

  private VehicleReport report(int index) {
    return rows.get(index).report();
  }
}
