package akatombo.buslocation.match;

import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.match.Line.Pass;
import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Map<ServiceDate, DayRuns> days;
  private final TripRuns runs;
  private final Map<PlannedDetour, Line> detours;
  private final @Nullable LineGrid around;

  public ServiceNetwork(Schedule schedule) {
    this.schedule = schedule;
    BoundingBox bounds = schedule.bounds();
    this.plane =
        new Plane((bounds.minLat() + bounds.maxLat()) / 2, (bounds.minLon() + bounds.maxLon()) / 2);
    this.lineOfPattern = new Line[schedule.patterns().size()];
    this.grid = new LineGrid(lines());
    this.terminals = new TerminalGrid(schedule.patterns(), plane);
    this.days = new ConcurrentHashMap<>();
    this.runs = new TripRuns(schedule, this::run);
    this.detours = Map.of();
    this.around = null;
  }

  /** The network of the same schedule while runs are led around; it shares all that is the same. */
  private ServiceNetwork(ServiceNetwork of, Map<PlannedDetour, Line> detours) {
    this.schedule = of.schedule;
    this.plane = of.plane;
    this.grid = of.grid;
    this.lineOfPattern = of.lineOfPattern;
    this.terminals = of.terminals;
    this.days = of.days;
    this.runs = of.runs;
    this.detours = detours;
    this.around = detours.isEmpty() ? null : new LineGrid(List.copyOf(detours.values()));
  }

  /** This network while those detours are in force; those of other feeds are left out. */
  public ServiceNetwork with(List<PlannedDetour> planned) {
    Map<PlannedDetour, Line> lines = new LinkedHashMap<>();
    for (PlannedDetour detour : planned) {
      TripPattern pattern = pattern(detour);
      if (pattern != null && detour.path().size() > 1) {
        Line known = detours.get(detour);
        lines.put(detour, known == null ? Line.around(pattern, detour, plane) : known);
      }
    }
    return lines.keySet().equals(detours.keySet()) ? this : new ServiceNetwork(this, lines);
  }

  private @Nullable TripPattern pattern(PlannedDetour detour) {
    return detour.feedId().equals(schedule.feedId())
        ? detour.trips().stream()
            .flatMap(trip -> schedule.findTrip(trip).flatMap(schedule::patternOf).stream())
            .findFirst()
            .orElse(null)
        : null;
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
        line = Line.of(pattern, plane);
        lines.add(line);
        if (shape != null) {
          drawn.put(shape, line);
        }
      } else {
        line.add(pattern);
      }
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
    List<Pass> passes = grid.passes(x, y);
    List<Pass> beside = around == null ? List.of() : around.passes(x, y);
    if (beside.isEmpty()) {
      return passes;
    }
    List<Pass> all = new ArrayList<>(passes);
    all.addAll(beside);
    return all;
  }

  /** Whether a run may follow the line: its pattern's, or the one it is led around by. */
  boolean leads(Line line, TripRun run) {
    return line.isDetour()
        ? line.patterns().contains(run.pattern()) && line.leads(run)
        : line.equals(lineOfPattern[run.pattern().index()]);
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
