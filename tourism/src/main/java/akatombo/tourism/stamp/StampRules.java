package akatombo.tourism.stamp;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Rally;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.trigger.Fix;
import akatombo.tourism.trigger.ZoneDistance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence is believed (X-T5, A21).
 *
 * @param grace how long evidence may wait for a net
 * @param accuracyMaxMeters positions that may be further off prove nothing
 * @param speedMax meters per second by air that a visitor travels at most
 * @param codeEvery how long a screen shows a code, whose time is that of its beginning
 */
public record StampRules(
    Duration grace, double accuracyMaxMeters, double speedMax, Duration codeEvery) {

  /** What the clock of a phone may be wrong by. */
  private static final Duration CLOCKS = Duration.ofMinutes(2);

  /** A place is no point: one may get its stamp at its edge. */
  private static final double PLACE_METERS = 100;

  /** A stamp on the card already, and where its place is. */
  public record Earlier(Stamp stamp, @Nullable GeoPoint point) {}

  /** The circumstances of evidence. */
  public record Circumstances(
      Rally rally, ZoneId zone, StampPlace place, List<Earlier> earlier, Instant now) {

    public Circumstances {
      earlier = List.copyOf(earlier);
    }
  }

  /** What becomes of evidence. */
  public StampOutcome judge(Evidence evidence, Circumstances around) {
    StampOutcome outcome =
        switch (evidence) {
          case Evidence.Screen(Instant shownAt) ->
              shownAt == null ? new StampOutcome.WrongCode() : new StampOutcome.Proved(shownAt);
          case Evidence.Position(Fix fix) -> position(fix, around.place().zone());
          case Evidence.Staff(Evidence.StaffCode code, Instant at) -> staff(code, at);
        };
    return outcome instanceof StampOutcome.Proved(Instant at) ? inTime(at, around) : outcome;
  }

  private StampOutcome position(Fix fix, @Nullable TriggerZone zone) {
    if (zone == null) {
      return new StampOutcome.NoZone();
    }
    if (fix.accuracyMeters() > accuracyMaxMeters) {
      return new StampOutcome.TooVague(fix.accuracyMeters(), accuracyMaxMeters);
    }
    double outside = ZoneDistance.meters(zone, fix.point());
    // Who stands at the edge is measured outside half of the time.
    return outside <= fix.accuracyMeters()
        ? new StampOutcome.Proved(fix.at())
        : new StampOutcome.NotThere(Math.round(outside));
  }

  private static StampOutcome staff(Evidence.@Nullable StaffCode code, Instant at) {
    if (code == null) {
      return new StampOutcome.WrongCode();
    }
    if (code.usedAt() != null) {
      return new StampOutcome.UsedCode();
    }
    boolean isThen =
        !at.isBefore(code.issuedAt().minus(CLOCKS)) && !at.isAfter(code.expiresAt().plus(CLOCKS));
    return isThen ? new StampOutcome.Proved(at) : new StampOutcome.OutOfTime(at);
  }

  private StampOutcome inTime(Instant at, Circumstances around) {
    Instant now = around.now();
    if (at.isBefore(now.minus(grace)) || at.isAfter(now.plus(CLOCKS))) {
      return new StampOutcome.OutOfTime(at);
    }
    Instant then = at.isAfter(now) ? now : at;
    if (!around.rally().isOn(then.atZone(around.zone()).toLocalDate())) {
      return new StampOutcome.NotOn(then);
    }
    return tooFast(then, around).orElseGet(() -> new StampOutcome.Proved(then));
  }

  private Optional<StampOutcome> tooFast(Instant at, Circumstances around) {
    GeoPoint here = around.place().point();
    if (here == null) {
      return Optional.empty();
    }
    for (Earlier earlier : around.earlier()) {
      GeoPoint there = earlier.point();
      if (there != null) {
        double meters = Math.max(0, here.metersTo(there) - PLACE_METERS);
        Duration needed = Duration.ofSeconds((long) Math.ceil(meters / speedMax));
        Duration passed = Duration.between(earlier.stamp().at(), at).abs();
        if (passed.plus(codeEvery).compareTo(needed) < 0) {
          return Optional.of(new StampOutcome.TooFast(earlier.stamp().place(), passed, needed));
        }
      }
    }
    return Optional.empty();
  }
}
