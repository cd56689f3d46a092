package akatombo.buslocation.match;

import akatombo.buslocation.match.Line.Pass;
import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the trips of one schedule run, indexed by place; built once and shared.
 *
 * <p>What a report costs depends on what runs near it, not on the size of the feed.
 */
public final class ServiceNetwork {

  private static final int DAYS_KEPT = 4;

  private final Schedule schedule;
  private final Plane plane;
  private final LineGrid grid;
  private final Line[] lineOfPattern;
  private final TerminalGrid terminals;
  private final Map<ServiceDate, DayRuns> days = new ConcurrentHashMap<>();
  private final TripRuns runs;

  public ServiceNetwork(Schedule schedule) {
    this.schedule = schedule;
    BoundingBox bounds = schedule.bounds();
    this.plane =
        new Plane((bounds.minLat() + bounds.maxLat()) / 2, (bounds.minLon() + bounds.maxLon()) / 2);
    this.lineOfPattern = new Line[schedule.patterns().size()];
    this.grid = new LineGrid(lines());
    this.terminals = new TerminalGrid(schedule.patterns(), plane);
    this.runs = new TripRuns(schedule, this::run);
  }

  private List<Line> lines() {
    Map<String, Line> drawn = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (TripPattern pattern : schedule.patterns()) {
      if (pattern.shape().size() < 2 || pattern.shape().lengthMeters() <= 0) {
        continue;
      }
      String shape = shapeKey(pattern);
      Line line = shape == null ? null : drawn.get(shape);
      if (line == null) {
        line = new Line(lines.size(), pattern, plane);
        lines.add(line);
        if (shape != null) {
          drawn.put(shape, line);
        }
      }
      line.add(pattern);
      lineOfPattern[pattern.index()] = line;
    }
    return lines;
  }

  /** Equal for patterns that follow the same line; null where the feed draws none. */
  private static @Nullable String shapeKey(TripPattern pattern) {
    String id = pattern.trips().getFirst().shapeId();
    var shape = pattern.shape();
    return id == null ? null : id + "/" + shape.size() + "/" + shape.lengthMeters();
  }

  public Schedule schedule() {
    return schedule;
  }

  Plane plane() {
    return plane;
  }

  /** Every passing of a line near the point. */
  List<Pass> passes(double x, double y) {
    return grid.passes(x, y);
  }

  /** The line of a pattern; null for one without a path. */
  @Nullable Line line(TripPattern pattern) {
    return lineOfPattern[pattern.index()];
  }

  /** Patterns that begin near the point. */
  List<TripPattern> beginningNear(double x, double y) {
    return terminals.near(x, y);
  }

  /** The days whose runs may be under way then, so early or so late. */
  void eachDay(Instant at, long earlySeconds, long lateSeconds, Consumer<DayRuns> use) {
    ServiceDate today = ServiceDate.of(at, schedule.zone());
    for (int shift = 1; shift >= -2; shift--) {
      DayRuns day = day(today.plusDays(shift));
      if (day.reaches(at.getEpochSecond(), earlySeconds, lateSeconds)) {
        use.accept(day);
      }
    }
  }

  DayRuns day(ServiceDate date) {
    DayRuns known = days.get(date);
    if (known == null) {
      known = new DayRuns(schedule, date);
      if (days.size() >= DAYS_KEPT) {
        days.keySet().removeIf(old -> Math.abs(daysBetween(old, date)) > 2);
      }
      days.put(date, known);
    }
    return known;
  }

  /** Finds the runs of trips that somebody names. */
  TripRuns runs() {
    return runs;
  }

  /** The run of a trip on a date, for the days around today always the same object. */
  public Optional<TripRun> run(Trip trip, ServiceDate date) {
    DayRuns day = days.get(date);
    TripRun known = day == null ? null : day.of(trip);
    return known == null ? TripRun.of(schedule, trip, date) : Optional.of(known);
  }

  /** The run that the vehicle of a run does next by its block; empty when the feed tells none. */
  public Optional<TripRun> nextOfBlock(TripRun run) {
    return Optional.ofNullable(day(run.date()).after(run));
  }

  private static long daysBetween(ServiceDate from, ServiceDate to) {
    return to.date().toEpochDay() - from.date().toEpochDay();
  }
}
