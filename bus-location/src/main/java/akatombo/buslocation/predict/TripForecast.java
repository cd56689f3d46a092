package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.predict.ExpectedCall.Range;
import akatombo.buslocation.predict.Horizons.Doubt;
import akatombo.buslocation.predict.Segments.Taken;
import akatombo.buslocation.predict.Whereabouts.AtStop;
import akatombo.buslocation.predict.Whereabouts.NotYetThere;
import akatombo.buslocation.predict.Whereabouts.OnTheWay;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes along the rest of a trip, stop by stop. Times never decrease from call to call, nor do
 * either ends of their ranges; every time lies in its range.
 */
final class TripForecast {

  private final TripTimetable timetable;
  private final Segments segments;
  private final Horizons horizons;
  private final long now;
  private final ToldBefore before;
  private final double kept;
  private final List<ExpectedCall> calls = new ArrayList<>();
  private double time;
  private double doubt;
  private PredictionSource source = PredictionSource.LEARNED;
  private long notBefore;
  private long earliest;
  private long latest;

  private TripForecast(
      TravelTimes learned,
      TripTimetable timetable,
      Whereabouts where,
      long now,
      ToldBefore before) {
    this.timetable = timetable;
    this.segments = new Segments(learned, timetable, now, Holding.isKept(timetable, where));
    this.horizons = new Horizons(learned, timetable.line());
    this.now = now;
    this.before = before;
    this.kept = before.weight(where.next(), now);
    this.notBefore = Long.MIN_VALUE;
    this.earliest = Long.MIN_VALUE;
    this.latest = Long.MIN_VALUE;
  }

  /** What is expected at the stop a vehicle is at or goes to, and at those after it. */
  static List<ExpectedCall> of(
      TravelTimes learned,
      TripTimetable timetable,
      Whereabouts where,
      long now,
      ToldBefore before) {
    return new TripForecast(learned, timetable, where, now, before).along(where);
  }

  private List<ExpectedCall> along(Whereabouts where) {
    if (where.next() > timetable.last()) {
      return calls;
    }
    switch (where) {
      case AtStop at -> standing(at);
      case OnTheWay way -> arriving(way);
      case NotYetThere later -> {
        time = (double) Math.max(later.ready(), now);
        doubt = (double) later.doubt();
        source = later.source();
        call(0);
      }
    }
    for (int next = where.next() + 1; next <= timetable.last(); next++) {
      travel(next);
      call(next);
    }
    return calls;
  }

  private void standing(AtStop at) {
    long came = Math.min(at.since(), now);
    Range exactly = new Range(came, came);
    notBefore = came;
    if (at.next() == timetable.last()) {
      calls.add(new ExpectedCall(at.next(), came, came, exactly, exactly, source, came));
      return;
    }
    Taken dwell =
        at.isSeen()
            ? segments.dwellSeen(at.next(), (double) came)
            : segments.dwell(at.next(), (double) came);
    PredictionSource known = waiting(at.next(), came + dwell.seconds(), dwell.source());
    time = Math.max((double) now, came + dwell.seconds());
    Settled leaves = departs(at.next(), known);
    calls.add(new ExpectedCall(at.next(), came, leaves.at(), exactly, leaves.range(), known, came));
    weaken(known);
  }

  private void arriving(OnTheWay way) {
    int next = way.next();
    Taken travel =
        next == 0
            ? new Taken(0, PredictionSource.SCHEDULE_DEVIATION)
            : segments.travel(next - 1, (double) now);
    if (travel.source() == PredictionSource.SCHEDULE_DEVIATION) {
      long shifted = timetable.arrival(next) + way.late();
      time = (double) (next == 0 ? now : Math.max(now, shifted));
    } else {
      time = now + (1 - way.done()) * travel.seconds();
    }
    if (next > 0) {
      weaken(travel.source());
    }
    call(next);
  }

  private void travel(int next) {
    notBefore++;
    Taken travel = segments.travel(next - 1, time);
    time += travel.seconds();
    weaken(travel.source());
  }

  private void call(int position) {
    long computed = Math.round(time);
    Settled comes = arrives(position, source);
    Range range = comes.range();
    if (position == timetable.last()) {
      calls.add(new ExpectedCall(position, comes.at(), comes.at(), range, range, source, computed));
      return;
    }
    Taken dwell = segments.dwell(position, time);
    absorbDoubt(timetable.departure(position) - time);
    time += Math.max(0, dwell.seconds());
    if (position == 0) {
      weaken(waiting(0, time, dwell.source()));
    }
    Settled leaves = departs(position, source);
    calls.add(
        new ExpectedCall(
            position, comes.at(), leaves.at(), range, leaves.range(), source, computed));
  }

  /** A vehicle that is to leave on time because the timetable says so shows no deviation yet. */
  private PredictionSource waiting(int position, double departure, PredictionSource known) {
    return known == PredictionSource.SCHEDULE_DEVIATION
            && position == 0
            && Math.round(departure) == timetable.departure(0)
        ? PredictionSource.SCHEDULE
        : known;
  }

  /** Time to spare before a departure makes up for what is not known of the trip before. */
  private void absorbDoubt(double spare) {
    doubt = Math.max(0, doubt - Math.max(0, spare));
  }

  private void weaken(PredictionSource other) {
    boolean isScheduleOnly =
        source == PredictionSource.SCHEDULE && other == PredictionSource.SCHEDULE_DEVIATION;
    if (!isScheduleOnly && other.compareTo(source) > 0) {
      source = other;
    }
  }

  /** What is told of an arrival or a departure. */
  private record Settled(long at, Range range) {}

  private Settled arrives(int position, PredictionSource by) {
    Doubt error = horizons.at(time - now, by);
    return settle(before.arrival(position, corrected(by), leeway(error)), error);
  }

  private Settled departs(int position, PredictionSource by) {
    Doubt error = time <= now ? Doubt.NONE : horizons.at(time - now, by);
    return settle(before.departure(position, corrected(by), leeway(error)), error);
  }

  private double leeway(Doubt error) {
    return kept * ToldBefore.leeway(error.half());
  }

  private double corrected(PredictionSource by) {
    return time <= now ? time : time + horizons.correction(time - now, by);
  }

  /** The time rounded, after all before, with its range. */
  private Settled settle(double told, Doubt error) {
    long at = Math.max(Math.round(told), Math.max(now, notBefore));
    notBefore = at;
    long from = Math.round(at + error.early() - doubt);
    long to = Math.round(at + error.late() + doubt);
    earliest = Math.min(at, Math.max(Math.max(from, now), earliest));
    latest = Math.max(Math.max(at, to), latest);
    return new Settled(at, new Range(earliest, latest));
  }
}
