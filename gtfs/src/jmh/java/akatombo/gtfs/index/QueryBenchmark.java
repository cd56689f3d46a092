package akatombo.gtfs.index;

import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import akatombo.gtfs.read.FeedReader;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.ReadLimits;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * CPU time of a schedule's questions on its busiest day, 6:00 to 20:00, stops drawn by chance. The
 * argument is the folder of the data, the second the number of batches measured.
 */
final class QueryBenchmark {

  private static final List<String> FEEDS =
      List.of("gtfs-world/wmata-rail.zip", "gtfs-jp/saga-current.zip");
  private static final int BATCH = 2_000;
  private static final int WARM_UP_BATCHES = 60;
  private static final int DAY_START_SECONDS = 6 * 3600;
  private static final int DAY_SECONDS = 14 * 3600;

  private final Random random = new Random(20261122);
  private final Schedule schedule;
  private final List<Stop> stops;
  private final Instant dayStart;
  private final int batches;

  private QueryBenchmark(Schedule schedule, int batches) {
    this.schedule = schedule;
    this.batches = batches;
    this.stops =
        schedule.stops().stream().filter(stop -> !schedule.patternsAt(stop).isEmpty()).toList();
    this.dayStart = busiestDate(schedule).start(schedule.zone()).plusSeconds(DAY_START_SECONDS);
  }

  public static void main(String[] args) {
    System.out.printf(
        "%n## Questions to a schedule (%s, %d CPUs, Java %s)%n%n",
        LocalDate.now(), Runtime.getRuntime().availableProcessors(), Runtime.version());
    System.out.println("| feed | question | CPU µs: median (p10–p90 of batches) | answers |");
    System.out.println("|---|---|---|---|");
    for (String feed : FEEDS) {
      Schedule schedule =
          FeedReader.read(
                  FeedSource.of(Path.of(args[0]).resolve(feed)),
                  "feed",
                  ReadLimits.DEFAULT,
                  new NoticeLog())
              .map(content ->
                  ScheduleBuilder.build(
                      content, new FeedVersion("feed", "0".repeat(64), null, Instant.EPOCH)))
              .orElseThrow();
      new QueryBenchmark(schedule, Integer.parseInt(args[1])).run(feed);
    }
  }

  private void run(String feed) {
    Stop busiest =
        stops.stream()
            .max(Comparator.comparingInt(stop -> departures(stop, dayStart, 1000)))
            .orElseThrow();
    measure(feed, "departures, 60 minutes", () -> departures(anyStop(), anyTime(), 1000));
    measure(
        feed, "departures, 60 minutes, busiest stop", () -> departures(busiest, anyTime(), 1000));
    measure(feed, "next 5 departures", () -> departures(anyStop(), anyTime(), 5));
    measure(
        feed,
        "running trips, 10 minutes ahead",
        () -> schedule.running(anyTime(), Duration.ofMinutes(10)).size());
    measure(
        feed,
        "stops within 1 km",
        () -> schedule.stopsNear(schedule.stops().getFirst().point(), 1000, 20).size());
    measure(
        feed,
        "name in a language",
        () -> schedule.name(anyStop(), Language.ENGLISH).text().isEmpty() ? 0 : 1);
  }

  private int departures(Stop stop, Instant from, int limit) {
    return schedule.departures(stop, from, Duration.ofHours(1), limit).size();
  }

  private Stop anyStop() {
    return stops.get(random.nextInt(stops.size()));
  }

  private Instant anyTime() {
    return dayStart.plusSeconds(random.nextInt(DAY_SECONDS));
  }

  private void measure(String feed, String question, IntSupplier ask) {
    double[] micros = new double[batches];
    long answers = 0;
    for (int batch = -WARM_UP_BATCHES; batch < batches; batch++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long found = 0;
      for (int i = 0; i < BATCH; i++) {
        found += ask.getAsInt();
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      if (batch >= 0) {
        micros[batch] = nanos / 1e3 / BATCH;
        answers += found;
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f (%.2f–%.2f) | %.1f |%n",
        feed,
        question,
        micros[batches / 2],
        micros[batches / 10],
        micros[batches * 9 / 10],
        answers / (double) batches / BATCH);
  }

  private static ServiceDate busiestDate(Schedule schedule) {
    Schedule.DateRange validity = schedule.validity();
    return Stream.iterate(
            validity.first(),
            date -> date.compareTo(validity.last()) <= 0,
            date -> date.plusDays(1))
        .max(
            Comparator.comparingLong(date ->
                schedule.trips().stream()
                    .filter(trip -> schedule.runs(trip.serviceId(), date))
                    .count()))
        .orElseThrow();
  }
}
