package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.predict.Profile.Usual;
import org.jspecify.annotations.Nullable;

/**
 * How long the parts of one trip take: what was learned, drawn to the schedule when that is few.
 */
final class Segments {

  /** What the schedule says weighs as much as this many measurements. */
  private static final double SCHEDULE_WEIGHT = 0.3;

  private final TravelTimes learned;
  private final TripTimetable timetable;
  private final DayType dayType;
  private final long now;
  private final boolean holds;

  /**
   * The times of a trip as they are seen now.
   *
   * @param holds whether the vehicle waits at timepoints when it is early
   */
  Segments(TravelTimes learned, TripTimetable timetable, long now, boolean holds) {
    this.learned = learned;
    this.timetable = timetable;
    this.dayType = DayType.of(timetable.servedAs());
    this.now = now;
    this.holds = holds;
  }

  /** A time in seconds and what it rests on. */
  record Taken(double seconds, PredictionSource source) {}

  /** From a departure to the arrival at the next stop, with what the last vehicles there tell. */
  Taken travel(int from, double departure) {
    SegmentHistory history = learned.segment(travelKey(from));
    Taken usual = usualTravel(from, departure, history);
    return history == null || usual.source() == PredictionSource.SCHEDULE_DEVIATION
        ? usual
        : new Taken(usual.seconds() * history.recent().factor(now), usual.source());
  }

  /** The same without looking at the last vehicles. */
  Taken usualTravel(int from, double departure) {
    return usualTravel(from, departure, learned.segment(travelKey(from)));
  }

  private Taken usualTravel(int from, double departure, @Nullable SegmentHistory history) {
    double scheduled = Math.max(1, timetable.arrival(from + 1) - timetable.departure(from));
    if (history == null || !(history.isLearned() || history.isRecent(now))) {
      return new Taken(scheduled, PredictionSource.SCHEDULE_DEVIATION);
    }
    Usual usual = history.profile().at(dayType, clock(departure));
    double sum = usual.weight() * usual.seconds() + SCHEDULE_WEIGHT * scheduled;
    return new Taken(
        sum / (usual.weight() + SCHEDULE_WEIGHT),
        history.isLearned() ? PredictionSource.LEARNED : PredictionSource.RECENT);
  }

  /** From an arrival to the departure, waiting for the schedule included. */
  Taken dwell(int position, double arrival) {
    return dwell(position, arrival, false);
  }

  /**
   * The same of a vehicle that was seen at the stop: reports show long stands rather than short
   * ones, and what they do not show was learned as no stand at all.
   */
  Taken dwellSeen(int position, double arrival) {
    return dwell(position, arrival, position > 0);
  }

  private Taken dwell(int position, double arrival, boolean isSeen) {
    SegmentHistory start =
        position == 0 ? learned.segment(SegmentKey.start(timetable.stop(0))) : null;
    double early = timetable.departure(position) - arrival;
    if (start != null && start.isLearned() && early > 0) {
      double after = start.profile().at(dayType, clock(arrival)).seconds();
      return new Taken(Math.max(0, early + after), PredictionSource.LEARNED);
    }
    SegmentHistory history = learned.segment(SegmentKey.dwell(timetable.stop(position)));
    if (history != null && history.isLearned() && (position > 0 || early <= 0)) {
      double late = arrival - timetable.arrival(position);
      Usual usual = history.profile().at(dayType, clock(arrival), late);
      double seconds = isSeen ? Math.max(usual.noticed(), usual.seconds()) : usual.seconds();
      double sum = usual.weight() * seconds + SCHEDULE_WEIGHT * scheduled(position, early);
      return new Taken(
          Math.max(0, sum / (usual.weight() + SCHEDULE_WEIGHT)), PredictionSource.LEARNED);
    }
    return new Taken(scheduled(position, early), PredictionSource.SCHEDULE_DEVIATION);
  }

  private double scheduled(int position, double early) {
    double scheduled = timetable.departure(position) - timetable.arrival(position);
    return isHeldAt(position) ? Math.max(scheduled, early) : scheduled;
  }

  private boolean isHeldAt(int position) {
    return timetable.waits(position) && (holds || position == 0);
  }

  private SegmentKey travelKey(int from) {
    return SegmentKey.travel(timetable.stop(from), timetable.stop(from + 1));
  }

  private double clock(double second) {
    return second - timetable.zero();
  }
}
