package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.predict.OpenTrip.Promise;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.Whereabouts.AtStop;
import akatombo.buslocation.predict.Whereabouts.OnTheWay;
import akatombo.gtfs.TripOnDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns from stop events as they come: how long segments take, and how wrong its own predictions
 * were. Grows, for one owner; memory is bounded, what was not met for longest is forgotten first.
 */
public final class TravelTimeLearner implements TravelTimes {

  /** Segments known at most: about 2.5 kB each when full. */
  public static final int SEGMENTS_MAX = 20_000;

  private static final int OPEN_TRIPS_MAX = 10_000;
  private static final int ERRORS_MAX = 20_000;

  /** A first departure so far from its time says nothing of how buses start. */
  private static final long START_MAX_SECONDS = 900;

  /** So many stops ahead all predictions are checked, farther ahead one of as many. */
  private static final int CHECKED_EACH = 4;

  /** Predictions are made to be checked at about so many stops of a trip, others each time. */
  private static final int ASKED_STOPS = 6;

  /** Of what riders are told, one time of as many is checked. */
  private static final int TOLD_EACH = 32;

  /** One error of as many replaces another. */
  private static final int KEPT_EACH = 2;

  private static final long TRAVEL_MAX_SECONDS = 7_200;

  private final int segmentsMax;
  private final Map<SegmentKey, SegmentHistory> segments = new LinkedHashMap<>();
  private final Map<ResidualKey, Residuals> errors = new LinkedHashMap<>();
  private final Map<ResidualKey, Residuals> commonErrors = new LinkedHashMap<>();
  private final Map<RunKey, OpenTrip> open = new LinkedHashMap<>(64, 0.75f, true);
  private final Set<SegmentKey> changedSegments = new LinkedHashSet<>();
  private final Set<ResidualKey> changedErrors = new LinkedHashSet<>();

  public TravelTimeLearner() {
    this(SEGMENTS_MAX, LearnedTimes.EMPTY);
  }

  /**
   * A learner that goes on from what is known.
   *
   * @param segmentsMax segments known at most
   */
  public TravelTimeLearner(int segmentsMax, LearnedTimes known) {
    this.segmentsMax = segmentsMax;
    segments.putAll(known.segments());
    errors.putAll(known.errors());
    commonErrors.putAll(known.commonErrors());
    trim(segments, segmentsMax);
  }

  @Override
  public @Nullable SegmentHistory segment(SegmentKey key) {
    return segments.get(key);
  }

  @Override
  public @Nullable Residuals residuals(ResidualKey key) {
    return errors.get(key);
  }

  @Override
  public @Nullable Residuals commonErrors(ResidualKey key) {
    return commonErrors.get(key);
  }

  /** What is known now, for readers. */
  public LearnedTimes snapshot() {
    return new LearnedTimes(segments, errors, commonErrors);
  }

  /** What has changed since this was asked last. */
  public LearnedTimes takeChanges() {
    Map<SegmentKey, SegmentHistory> changed = new LinkedHashMap<>();
    for (SegmentKey key : changedSegments) {
      SegmentHistory history = segments.get(key);
      if (history != null) {
        changed.put(key, history);
      }
    }
    Map<ResidualKey, Residuals> checked = new LinkedHashMap<>();
    for (ResidualKey key : changedErrors) {
      Residuals residuals = errors.get(key);
      if (residuals != null) {
        checked.put(key, residuals);
      }
    }
    changedSegments.clear();
    changedErrors.clear();
    return new LearnedTimes(changed, checked);
  }

  /** Takes an event; those of one trip in their order. */
  public void learn(StopEvent event) {
    RunKey key = new RunKey(event.trip(), event.vehicle());
    OpenTrip trip = open.computeIfAbsent(key, run -> new OpenTrip(event.timetable().size()));
    trim(open, OPEN_TRIPS_MAX);
    if (event.kind() == Kind.ARRIVAL) {
      check(trip, event);
      learnTravel(trip, event);
      trip.arrived(event);
    } else {
      learnDwell(trip, event);
      trip.departed(event);
    }
    if (event.position() == event.timetable().last()) {
      open.remove(key);
    } else {
      expect(trip, event);
    }
  }

  /**
   * Remembers some of what riders are told of a trip, to be checked when its stops are reached.
   * Stops are taken by chance at every report, so that what is told while a vehicle stands long is
   * checked as often as it is read.
   */
  public void told(TripPrediction prediction, VehicleId vehicle, TripTimetable timetable) {
    long madeAt = prediction.timestamp().getEpochSecond();
    RunKey key = new RunKey(prediction.trip(), vehicle);
    long seed = key.hashCode() * 31L;
    OpenTrip trip = null;
    for (StopPrediction stop : prediction.stops()) {
      long time = stop.arrival().getEpochSecond();
      boolean isAhead = stop.position() > 0 && time > madeAt && !stop.skipped();
      if (isAhead && isDrawn(seed + stop.position(), madeAt)) {
        if (trip == null) {
          trip = open.computeIfAbsent(key, run -> new OpenTrip(timetable.size()));
          trip.told();
        }
        trip.expect(stop.position(), new Promise(madeAt, time, stop.source(), false));
      }
    }
    trim(open, OPEN_TRIPS_MAX);
  }

  private static boolean isDrawn(long stop, long madeAt) {
    return scattered(stop, madeAt) % TOLD_EACH == 0;
  }

  /** Some number that looks like chance but is always the same. */
  private static long scattered(long one, long other) {
    long mixed = (one * 0x9E37_79B9_7F4A_7C15L + other) * 0xBF58_476D_1CE4_E5B9L;
    return mixed >>> 40;
  }

  private void learnTravel(OpenTrip trip, StopEvent event) {
    if (!trip.hasLeft(event.position() - 1)) {
      return;
    }
    long departure = trip.leftAt();
    long taken = event.second() - departure;
    if (taken > 0 && taken <= TRAVEL_MAX_SECONDS) {
      TripTimetable timetable = event.timetable();
      int from = event.position() - 1;
      add(
          SegmentKey.travel(timetable.stop(from), timetable.stop(from + 1)),
          sample(timetable, taken, departure, departure - timetable.departure(from)),
          event.second(),
          trip.expectedTravel());
    }
  }

  private void learnDwell(OpenTrip trip, StopEvent event) {
    TripTimetable timetable = event.timetable();
    int position = event.position();
    Long arrival = trip.arrivalAt(position);
    long behind = event.second() - timetable.departure(position);
    if (position == 0 && (arrival == null || arrival < timetable.departure(0))) {
      if (Math.abs(behind) <= START_MAX_SECONDS) {
        long since = arrival == null ? event.second() : arrival;
        add(
            SegmentKey.start(timetable.stop(0)),
            sample(timetable, behind, since, since - timetable.departure(0)),
            event.second(),
            0);
      }
    } else if (arrival != null) {
      add(
          SegmentKey.dwell(timetable.stop(position)),
          sample(
              timetable, event.second() - arrival, arrival, arrival - timetable.arrival(position)),
          event.second(),
          0);
    }
  }

  private static Sample sample(TripTimetable timetable, long taken, long begun, long late) {
    return Sample.of(timetable, taken, begun - timetable.zero(), late);
  }

  private void add(SegmentKey key, Sample sample, long second, double expected) {
    SegmentHistory known = segments.remove(key);
    SegmentHistory before = known == null ? SegmentHistory.EMPTY : known;
    segments.put(key, before.with(sample, second, expected));
    changedSegments.add(key);
    trim(segments, segmentsMax);
  }

  /** Predicts the rest of the trip, to be checked when its stops are reached. */
  private void expect(OpenTrip trip, StopEvent event) {
    TripTimetable timetable = event.timetable();
    long now = event.second();
    boolean isLeaving = event.kind() == Kind.DEPARTURE;
    Whereabouts where =
        isLeaving
            ? new OnTheWay(event.position() + 1, 0, now - timetable.departure(event.position()))
            : new AtStop(event.position(), now, false);
    if (isAsked(event)) {
      for (ExpectedCall call : TripForecast.of(this, timetable, where, now, ToldBefore.NOTHING)) {
        int ahead = call.position() - event.position();
        if (ahead > 0 && (ahead <= CHECKED_EACH || ahead % CHECKED_EACH == 0)) {
          trip.expect(call.position(), new Promise(now, call.computed(), call.source(), true));
          if (!trip.isTold()) { // of days only their visits are known
            trip.expect(call.position(), new Promise(now, call.arrival(), call.source(), false));
          }
        }
      }
    }
    if (isLeaving) {
      var usual =
          new Segments(this, timetable, now, true).usualTravel(event.position(), (double) now);
      trip.expectTravel(
          usual.source() == PredictionSource.SCHEDULE_DEVIATION ? 0 : usual.seconds());
    }
  }

  /** Whether the rest of the trip is predicted there: on long trips now and then, in any order. */
  private static boolean isAsked(StopEvent event) {
    int each = Math.max(1, event.timetable().size() / ASKED_STOPS);
    return Math.floorMod(event.trip().hashCode() + event.position(), each) == 0;
  }

  private void check(OpenTrip trip, StopEvent event) {
    for (Promise promise : trip.takePromises(event.position())) {
      if (event.second() > promise.madeAt()) {
        int error = Math.toIntExact(Math.clamp(event.second() - promise.time(), -7_200, 7_200));
        int horizon = Horizons.index(promise.time() - promise.madeAt());
        boolean isKept = scattered(event.second(), promise.madeAt()) % KEPT_EACH == 0;
        for (String line : List.of(event.timetable().line(), ResidualKey.ANY_LINE)) {
          ResidualKey key = new ResidualKey(line, promise.source(), horizon);
          if (promise.isComputed()) {
            noteComputed(key, error);
          } else {
            noteTold(key, error, isKept);
          }
        }
      }
    }
  }

  private void noteComputed(ResidualKey key, int error) {
    Residuals known = commonErrors.remove(key);
    commonErrors.put(key, (known == null ? Residuals.NEWEST : known).with(error));
    trim(commonErrors, ERRORS_MAX);
  }

  /** Once there are as many as are kept, only some push out others: they shall be of many days. */
  private void noteTold(ResidualKey key, int error, boolean isKept) {
    Residuals known = errors.get(key);
    if (known == null || !known.isFull() || isKept) {
      errors.remove(key);
      errors.put(key, (known == null ? Residuals.EMPTY : known).with(error));
      changedErrors.add(key);
      trim(errors, ERRORS_MAX);
    }
  }

  private static <K, V> void trim(Map<K, V> map, int max) {
    Iterator<K> eldest = map.keySet().iterator();
    while (map.size() > max) {
      eldest.next();
      eldest.remove();
    }
  }

  private record RunKey(TripOnDate trip, VehicleId vehicle) {}
}
