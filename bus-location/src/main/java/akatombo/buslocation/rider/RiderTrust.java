package akatombo.buslocation.rider;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what riders of one trip say is believed.
 *
 * @param agreeing riders of different origins that must agree
 * @param aloneReports reports on the path after which a single rider is believed whom nobody
 *     contradicts; 0 means never
 */
record RiderTrust(int agreeing, int aloneReports) {

  /** Older words say nothing of where the bus is now. */
  static final Duration AGE_MAX = Duration.ofSeconds(60);

  /** The length of a bus, two phones' noise and a stop's approach. */
  private static final double APART_METERS = 150;

  /** What the bus may have moved between two phones' reports. */
  private static final double APART_METERS_PER_SECOND = 15;

  /** What becomes of the riders' words. */
  sealed interface Verdict {

    /** The bus is there. */
    record Believed(RidePlace place, int riders) implements Verdict {}

    /** Nobody is told anything. */
    record NotBelieved(Reason reason) implements Verdict {}
  }

  /** Why riders are not believed. */
  enum Reason {
    /** The operator itself says where the bus is, or that it does not run. */
    OPERATOR_REPORTS,
    /** Nobody has moved along the path like a bus yet. */
    NOT_RIDING,
    /** Fewer riders agree than must. */
    TOO_FEW,
    /** Riders contradict each other. */
    RIDERS_DISAGREE
  }

  /**
   * Judges the trails of one trip.
   *
   * @param operatorSpeaks whether there is evidence of the operator's own of the trip
   */
  Verdict judge(Collection<RideTrail> trails, boolean operatorSpeaks, Instant now) {
    if (operatorSpeaks) {
      return new Verdict.NotBelieved(Reason.OPERATOR_REPORTS);
    }
    List<RideTrail> riding = trails.stream().filter(trail -> trail.isRiding(now, AGE_MAX)).toList();
    if (riding.isEmpty()) {
      return new Verdict.NotBelieved(Reason.NOT_RIDING);
    }
    int riders = origins(riding);
    List<RideTrail> group = largestGroup(riding);
    int agree = origins(group);
    boolean isContradicted = riders - agree >= agree;
    if (isContradicted) {
      return new Verdict.NotBelieved(Reason.RIDERS_DISAGREE);
    }
    boolean isEnough = agree >= agreeing || (riders == 1 && isLongAlone(group));
    return isEnough
        ? new Verdict.Believed(newest(group), agree)
        : new Verdict.NotBelieved(Reason.TOO_FEW);
  }

  private boolean isLongAlone(List<RideTrail> group) {
    return aloneReports > 0
        && group.stream().anyMatch(trail -> trail.places().size() >= aloneReports);
  }

  private static RidePlace newest(List<RideTrail> group) {
    return group.stream()
        .map(RideTrail::newest)
        .max(Comparator.comparing(RidePlace::at))
        .orElseThrow();
  }

  /** Those who agree with the trail most agree with. */
  private static List<RideTrail> largestGroup(List<RideTrail> riding) {
    List<RideTrail> largest = List.of();
    for (RideTrail center : riding) {
      List<RideTrail> group = riding.stream().filter(trail -> agree(center, trail)).toList();
      if (origins(group) > origins(largest)) {
        largest = group;
      }
    }
    return largest;
  }

  private static boolean agree(RideTrail one, RideTrail other) {
    double seconds =
        Duration.between(one.newest().at(), other.newest().at()).abs().toMillis() / 1_000.0;
    double apart = Math.abs(one.newest().meters() - other.newest().meters());
    return apart <= APART_METERS + APART_METERS_PER_SECOND * seconds;
  }

  private static int origins(List<RideTrail> trails) {
    Set<String> origins = trails.stream().map(RideTrail::origin).collect(Collectors.toSet());
    return origins.size();
  }
}
