package akatombo.tourism.trigger;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Tour;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows a walker through the zones of a tour and tells which waypoint begins to be told: one at a
 * time, in the order of the tour, once. Immutable; docs/trigger-zones.md says the rules.
 *
 * @param waypoints of the tour
 * @param recent positions of the last half minute
 * @param last waypoint told; -1 before the first
 * @param silent waypoints not told (again): told for good, or told and not left yet
 * @param lastTold when that was; null before the first
 */
public record ZoneWatch(
    List<Waypoint> waypoints,
    List<Fix> recent,
    int last,
    Set<Integer> silent,
    @Nullable Instant lastTold) {

  private static final Duration MEMORY = Duration.ofSeconds(30);

  /** No two waypoints begin within this time. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final double ACCURACY_MAX = 100;

  /** What the mean of the positions may be off for anything to be told. */
  private static final double ERROR_MAX = 30;

  /** How far out of a zone one must be to have left it. */
  private static final double LEFT_METERS = 20;

  public ZoneWatch {
    waypoints = List.copyOf(waypoints);
    recent = List.copyOf(recent);
    silent = Set.copyOf(silent);
  }

  /** What a position led to. */
  public record Step(ZoneWatch watch, OptionalInt told) {}

  /** Where one probably is, and how far off that may be. */
  private record Estimate(GeoPoint point, double errorMeters) {}

  /** The beginning of a walk. */
  public static ZoneWatch of(Tour tour) {
    return new ZoneWatch(tour.waypoints(), List.of(), -1, Set.of(), null);
  }

  /** After a position; one older than the last is not looked at. */
  public Step after(Fix fix) {
    boolean isLate = !recent.isEmpty() && fix.at().isBefore(recent.getLast().at());
    if (isLate || fix.accuracyMeters() > ACCURACY_MAX) {
      return new Step(this, OptionalInt.empty());
    }
    List<Fix> kept =
        Stream.concat(
                recent.stream().filter(old -> !old.at().isBefore(fix.at().minus(MEMORY))),
                Stream.of(fix))
            .toList();
    Estimate here = estimate(kept);
    Set<Integer> stillSilent = stillSilent(here);
    OptionalInt told = isPausing(fix.at()) ? OptionalInt.empty() : told(here, stillSilent);
    if (told.isEmpty()) {
      return new Step(new ZoneWatch(waypoints, kept, last, stillSilent, lastTold), told);
    }
    stillSilent.add(told.getAsInt());
    return new Step(new ZoneWatch(waypoints, kept, told.getAsInt(), stillSilent, fix.at()), told);
  }

  private boolean isPausing(Instant now) {
    return lastTold != null && now.isBefore(lastTold.plus(PAUSE));
  }

  private static Estimate estimate(List<Fix> fixes) {
    double weights = 0;
    double lat = 0;
    double lon = 0;
    for (Fix fix : fixes) {
      double weight = 1 / (fix.accuracyMeters() * fix.accuracyMeters());
      weights += weight;
      lat += weight * fix.point().lat();
      lon += weight * fix.point().lon();
    }
    return new Estimate(new GeoPoint(lat / weights, lon / weights), 1 / Math.sqrt(weights));
  }

  /** Waypoints that may be told again speak after their zone was left for sure. */
  private Set<Integer> stillSilent(Estimate here) {
    Set<Integer> still = new TreeSet<>(silent);
    still.removeIf(index ->
        !waypoints.get(index).isToldOnce()
            && distance(index, here).orElse(0.0) > here.errorMeters() + LEFT_METERS);
    return still;
  }

  private OptionalInt told(Estimate here, Set<Integer> notThese) {
    if (here.errorMeters() > ERROR_MAX) {
      return OptionalInt.empty();
    }
    OptionalInt next =
        IntStream.range(last + 1, waypoints.size())
            .filter(index -> !notThese.contains(index))
            .filter(index -> waypoints.get(index).trigger() != null)
            .findFirst();
    if (next.isPresent() && isIn(next.getAsInt(), here, 0)) {
      return next;
    }
    if (next.isPresent() && isIn(next.getAsInt(), here, 2 * here.errorMeters())) {
      return OptionalInt.empty();
    }
    return IntStream.range(0, waypoints.size())
        .filter(index -> !notThese.contains(index))
        .filter(index -> isIn(index, here, -here.errorMeters() / 2))
        .findFirst();
  }

  private boolean isIn(int index, Estimate here, double margin) {
    return distance(index, here).filter(meters -> meters <= margin).isPresent();
  }

  private Optional<Double> distance(int index, Estimate here) {
    @Nullable TriggerZone zone = waypoints.get(index).trigger();
    return zone == null ? Optional.empty() : Optional.of(ZoneDistance.meters(zone, here.point()));
  }
}
