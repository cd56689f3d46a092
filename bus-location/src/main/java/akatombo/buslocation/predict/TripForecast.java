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

  /** How much of the error that predictions so far ahead had in common is taken off. */
  private static final double COMMON_ERROR_SHARE = 0.5;

  private final TripTimetable timetable;
  private final Segments segments;
  private final Horizons horizons;
  private final long now;
  private final double commonErrorShare;
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
      double commonErrorShare) {
    this.timetable = timetable;
    this.segments = new Segments(learned, timetable, now, Holding.isKept(timetable, where));
    this.horizons = new Horizons(learned, timetable.line());
    this.now = now;
    this.commonErrorShare = commonErrorShare;
    this.notBefore = Long.MIN_VALUE;
    this.earliest = Long.MIN_VALUE;
    this.latest = Long.MIN_VALUE;
  }

  /** What is expected at the stop a vehicle is at or goes to, and at those after it. */
  static List<ExpectedCall> of(
      TravelTimes learned, TripTimetable timetable, Whereabouts where, long now) {
    return new TripForecast(learned, timetable, where, now, COMMON_ERROR_SHARE).along(where);
  }

  /** The same before errors that predictions have in common are taken off: to learn those. */
  static List<ExpectedCall> uncorrected(
      TravelTimes learned, TripTimetable timetable, Whereabouts where, long now) {
    return new TripForecast(learned, timetable, where, now, 0).along(where);
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
      calls.add(new ExpectedCall(at.next(), came, came, exactly, exactly, source));
      return;
    }
    Taken dwell = segments.dwell(at.next(), (double) came);
    PredictionSource known = waiting(at.next(), came + dwell.seconds(), dwell.source());
    time = Math.max((double) now, came + dwell.seconds());
    long departure = settle(known);
    calls.add(
        new ExpectedCall(at.next(), came, departure, exactly, range(departure, known), known));
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
    long arrival = settle(source);
    Range arrives = range(arrival, source);
    if (position == timetable.last()) {
      calls.add(new ExpectedCall(position, arrival, arrival, arrives, arrives, source));
      return;
    }
    Taken dwell = segments.dwell(position, time);
    absorbDoubt(timetable.departure(position) - time);
    time += Math.max(0, dwell.seconds());
    if (position == 0) {
      weaken(waiting(0, time, dwell.source()));
    }
    long departure = settle(source);
    calls.add(
        new ExpectedCall(position, arrival, departure, arrives, range(departure, source), source));
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

  /** The time rounded, corrected by what such predictions have in common, after all before. */
  private long settle(PredictionSource by) {
    double ahead = time - now;
    double common =
        ahead <= 0 || commonErrorShare == 0
            ? 0
            : commonErrorShare * horizons.at(ahead, by).median();
    long settled = Math.max(Math.round(time + common), Math.max(now, notBefore));
    notBefore = settled;
    return settled;
  }

  private Range range(long settled, PredictionSource by) {
    if (commonErrorShare == 0) {
      return new Range(settled, settled); // nobody looks at it
    }
    double ahead = time - now;
    Doubt error = ahead <= 0 ? new Doubt(0, 0, 0) : horizons.at(ahead, by);
    long from = Math.round(time + error.early() - doubt);
    long to = Math.round(time + error.late() + doubt);
    earliest = Math.min(settled, Math.max(Math.max(from, now), earliest));
    latest = Math.max(Math.max(settled, to), latest);
    return new Range(earliest, latest);
  }
}
