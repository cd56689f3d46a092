package akatombo.buslocation.track;

import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.Judgement;
import akatombo.buslocation.match.Track;
import akatombo.buslocation.predict.ToldBefore;
import akatombo.buslocation.visit.Stay;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one vehicle from report to report.
 *
 * @param position the newest good report and its match; null before the first
 * @param prediction of its trip; null without one
 * @param told what that told, which the next must not leave without reason
 * @param supposed of trips it is not seen on: the one whose path it left, the next of its block
 * @param matchedSince when it got the trip it has
 * @param stoppedSince since when its reports say that it stands at a stop
 * @param stay the stop it is at, for predictions; null when it is at none
 * @param track its way, for the matcher
 * @param past the last reports with what was remembered before each, for one that comes late
 * @param quarantine jumps that are not believed yet, each consistent with the one before
 */
record Vehicle(
    @Nullable VehiclePosition position,
    @Nullable TripPrediction prediction,
    ToldBefore told,
    List<TripPrediction> supposed,
    Instant matchedSince,
    Instant stoppedSince,
    @Nullable Stay stay,
    Track track,
    List<Past> past,
    List<VehicleReport> quarantine) {

  static final Vehicle UNSEEN =
      new Vehicle(
          null,
          null,
          ToldBefore.NOTHING,
          List.of(),
          Instant.EPOCH,
          Instant.EPOCH,
          null,
          Track.EMPTY,
          List.of(),
          List.of());

  private static final VehicleId NOBODY = new VehicleId("", "");

  /** As many reports may overtake one that still counts. */
  private static final int PAST_KEPT = 4;

  /** That many consistent jumps are no error. */
  private static final int QUARANTINE_REPORTS = 3;

  /** What keeps the report from being believed after what is known of the vehicle. */
  Admission admit(VehicleReport report) {
    if (position == null) {
      return new Admission(this, Optional.empty());
    }
    Optional<Rejected> disorder = ReportFilter.checkOrder(report, position.report());
    if (disorder.isPresent() || ReportFilter.isConsistent(position.report(), report)) {
      return new Admission(this, disorder);
    }
    return quarantined(report, position.report());
  }

  private Admission quarantined(VehicleReport report, VehicleReport believed) {
    List<VehicleReport> jumps = new ArrayList<>(quarantine);
    if (!jumps.isEmpty()) {
      Optional<Rejected> disorder = ReportFilter.checkOrder(report, jumps.getLast());
      if (disorder.isPresent()) {
        return new Admission(this, disorder);
      }
      if (!ReportFilter.isConsistent(jumps.getLast(), report)) {
        jumps.clear();
      }
    }
    jumps.add(report);
    Vehicle after =
        new Vehicle(
            position,
            prediction,
            told,
            supposed,
            matchedSince,
            stoppedSince,
            stay,
            track,
            past,
            List.copyOf(jumps));
    return new Admission(
        after,
        jumps.size() >= QUARANTINE_REPORTS
            ? Optional.empty()
            : ReportFilter.teleport(believed, report));
  }

  /** This vehicle after a believed report. */
  Vehicle at(VehicleReport report, Judgement judgement) {
    TripMatch match = judgement.match();
    boolean sameTrip = position != null && tripOf(position.match()).equals(tripOf(match));
    boolean sameStop = sameTrip && isStanding(match) && standsWhere(match);
    return new Vehicle(
        new VehiclePosition(report, match),
        null,
        ToldBefore.NOTHING,
        List.of(),
        sameTrip ? matchedSince : report.timestamp(),
        sameStop ? stoppedSince : report.timestamp(),
        null,
        judgement.track(),
        pastWith(report),
        List.of());
  }

  /**
   * The reports to take again, in order, when one has come late, with what was remembered before
   * them; empty when it is too late or does not fit between its neighbors.
   */
  Optional<Rewind> rewind(VehicleReport late) {
    for (int i = 0; i < past.size(); i++) {
      VehicleReport next = past.get(i).report();
      if (next.timestamp().isAfter(late.timestamp())) {
        Vehicle before = past.get(i).before();
        VehicleReport last = before.position() == null ? null : before.position().report();
        boolean fits =
            (last == null
                    || (last.timestamp().isBefore(late.timestamp())
                        && ReportFilter.isConsistent(last, late)))
                && ReportFilter.isConsistent(late, next);
        List<VehicleReport> again = new ArrayList<>(List.of(late));
        past.subList(i, past.size()).forEach(step -> again.add(step.report()));
        return fits
            ? Optional.of(new Rewind(before.remembered(past.subList(0, i)), again))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<Past> pastWith(VehicleReport report) {
    List<Past> longer = new ArrayList<>(past);
    longer.add(new Past(report, remembered(List.of())));
    return List.copyOf(longer.subList(Math.max(0, longer.size() - PAST_KEPT), longer.size()));
  }

  /** This vehicle without what was expected of it, which is large and made anew when needed. */
  private Vehicle remembered(List<Past> steps) {
    return new Vehicle(
        position,
        null,
        told,
        List.of(),
        matchedSince,
        stoppedSince,
        stay,
        track,
        List.copyOf(steps),
        quarantine);
  }

  VehicleId id() {
    return position == null ? NOBODY : position.id();
  }

  /** Whether its sender says which trip it runs. */
  boolean isNamed() {
    return position != null && position.report().hint().tripId() != null;
  }

  /** Whether it is on the trip its sender names and that is none of those. */
  boolean runsNamedTrip(Set<TripOnDate> others) {
    return position != null
        && position
            .trip()
            .filter(trip -> trip.tripId().equals(position.report().hint().tripId()))
            .filter(trip -> !others.contains(trip))
            .isPresent();
  }

  /** Whether only passengers say where it is. */
  boolean isOfRiders() {
    return position != null && position.report().isOfRiders();
  }

  boolean isUnheardSince(Instant oldest) {
    return position == null || position.timestamp().isBefore(oldest);
  }

  /** This vehicle as if it had not been matched yet. */
  Vehicle forgettingMatch() {
    return position == null
        ? this
        : new Vehicle(
            new VehiclePosition(position.report(), new Unmatched(Reason.NO_HINT)),
            null,
            ToldBefore.NOTHING,
            List.of(),
            matchedSince,
            stoppedSince,
            null,
            Track.EMPTY,
            List.of(),
            quarantine);
  }

  /** This vehicle with what is expected of its trip, if it is on it, and of others. */
  Vehicle expecting(@Nullable TripPrediction expected, List<TripPrediction> others) {
    return new Vehicle(
        position,
        expected,
        ToldBefore.of(expected),
        others,
        matchedSince,
        stoppedSince,
        stay,
        track,
        past,
        quarantine);
  }

  /** This vehicle at a stop, or at none. */
  Vehicle staying(@Nullable Stay where) {
    return new Vehicle(
        position,
        prediction,
        told,
        supposed,
        matchedSince,
        stoppedSince,
        where,
        track,
        past,
        quarantine);
  }

  private boolean standsWhere(TripMatch match) {
    return position != null
        && isStanding(position.match())
        && position
            .match()
            .place()
            .map(Matched::stopPosition)
            .equals(match.place().map(Matched::stopPosition));
  }

  private static boolean isStanding(TripMatch match) {
    return match.running().filter(at -> at.status() == StopStatus.STOPPED_AT).isPresent();
  }

  private static Optional<TripOnDate> tripOf(TripMatch match) {
    return match.place().map(Matched::trip);
  }

  /** A report and what was remembered before it, without a past of its own. */
  record Past(VehicleReport report, Vehicle before) {}

  /** Where to start again and the reports to take from there. */
  record Rewind(Vehicle before, List<VehicleReport> reports) {}

  /** The vehicle after looking at a report, and why the report is not believed, if so. */
  record Admission(Vehicle vehicle, Optional<Rejected> rejection) {}
}
