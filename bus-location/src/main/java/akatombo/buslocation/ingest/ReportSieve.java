package akatombo.buslocation.ingest;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what need not or must not go on: first by the report alone, then, where such a filter is
 * on, by the vehicle's last report that went on. Older reports than that one pass: they are late,
 * not too many.
 */
final class ReportSieve {

  /** A vehicle that moves less stands still: the noise of a receiver. */
  private static final double STILL_METERS = 15;

  private static final Duration DAY = Duration.ofHours(24);

  private final SieveProperties limits;
  private final ConcurrentMap<VehicleId, Last> lasts = new ConcurrentHashMap<>();

  ReportSieve(SieveProperties limits) {
    this.limits = limits;
  }

  /** What keeps a report from going on; empty when nothing does. */
  Optional<Rejected> check(VehicleReport report, Fix fix) {
    Optional<Rejected> wrong = checkAlone(report, fix);
    return wrong.isPresent() || !limits.remembers() ? wrong : checkAfterLast(report);
  }

  private Optional<Rejected> checkAlone(VehicleReport report, Fix fix) {
    if (report.lat() == 0 && report.lon() == 0) {
      return rejected(
          RejectionCode.ZERO_POSITION,
          "0,0 は、測位できていない端末が送る値です。",
          "0,0 is what a receiver says that has no fix.");
    }
    if (!fix.valid()) {
      return rejected(
          RejectionCode.INVALID_FIX,
          "端末が、測位できていないと知らせています。",
          "The sender says that the position is not valid.");
    }
    if (fix.approximate() && !limits.approximate()) {
      return rejected(
          RejectionCode.APPROXIMATE,
          "端末が、おおよその位置しか分からないと知らせています。",
          "The sender knows only roughly where it is.");
    }
    Double accuracy = fix.accuracyMeters();
    if (accuracy != null && limits.accuracyMax() > 0 && accuracy > limits.accuracyMax()) {
      return rejected(
          RejectionCode.INACCURATE,
          "精度が {0} m です。{1} m までにしてください。",
          "It is accurate to {0} m; {1} m are allowed.",
          accuracy,
          limits.accuracyMax());
    }
    Double speed = report.speedMetersPerSecond();
    if (speed != null && limits.speedMax() > 0 && speed > limits.speedMax()) {
      return rejected(
          RejectionCode.TOO_FAST,
          "速度が {0} m/s です。{1} m/s までです。",
          "It says {0} m/s; {1} m/s are allowed.",
          speed,
          limits.speedMax());
    }
    return report.timestamp().isBefore(report.receivedAt().minus(limits.ageMax()))
        ? rejected(
            RejectionCode.TOO_OLD,
            "時刻 {0} は、{1} 日より前です。",
            "The timestamp {0} is more than {1} days ago.",
            report.timestamp(),
            limits.ageMax().toDays())
        : Optional.empty();
  }

  private Optional<Rejected> checkAfterLast(VehicleReport report) {
    AtomicReference<Optional<Rejected>> verdict = new AtomicReference<>(Optional.empty());
    var _ =
        lasts.compute(
            report.vehicleId(),
            (id, last) -> {
              Optional<Rejected> wrong = last == null ? Optional.empty() : checkAfter(last, report);
              verdict.set(wrong);
              return wrong.isPresent() ? last : Last.after(last, report);
            });
    return verdict.get();
  }

  private Optional<Rejected> checkAfter(Last last, VehicleReport report) {
    if (limits.dailyMax() > 0 && last.countAt(report.receivedAt()) >= limits.dailyMax()) {
      return rejected(
          RejectionCode.DAILY_LIMIT,
          "24 時間に {0} 件を受け取りました。",
          "{0} reports were taken in 24 hours.",
          limits.dailyMax());
    }
    Duration since = Duration.between(last.timestamp, report.timestamp());
    if (since.isNegative() || since.isZero()) {
      return Optional.empty();
    }
    if (since.compareTo(limits.periodMin()) < 0) {
      return rejected(
          RejectionCode.TOO_FREQUENT,
          "前の位置から {0} 秒しか経っていません。",
          "It is only {0} s after the last report.",
          since.toSeconds());
    }
    double meters = GeoPoint.meters(last.lat, last.lon, report.lat(), report.lon());
    if (meters < STILL_METERS && since.compareTo(limits.staticEvery()) < 0) {
      return rejected(
          RejectionCode.STATIC,
          "{0} 秒前と同じ場所にいます。",
          "It stands where it stood {0} s before.",
          since.toSeconds());
    }
    return limits.distanceMin() > 0 && meters < limits.distanceMin()
        ? rejected(
            RejectionCode.TOO_NEAR,
            "前の位置から {0} m しか動いていません。",
            "It is only {0} m from the last report.",
            Math.round(meters))
        : Optional.empty();
  }

  private static Optional<Rejected> rejected(
      RejectionCode code, String japanese, String english, Object... facts) {
    return Optional.of(new Rejected(code, Sentence.of(japanese, english, facts)));
  }

  /** The last report that went on, and how many did since the day began. */
  private record Last(Instant timestamp, double lat, double lon, Instant dayStarted, int count) {

    static Last after(@Nullable Last last, VehicleReport report) {
      Instant now = report.receivedAt();
      if (last == null) {
        return new Last(report.timestamp(), report.lat(), report.lon(), now, 1);
      }
      int count = last.countAt(now);
      Instant day = count == 0 ? now : last.dayStarted;
      return report.timestamp().isAfter(last.timestamp)
          ? new Last(report.timestamp(), report.lat(), report.lon(), day, count + 1)
          : new Last(last.timestamp, last.lat, last.lon, day, count + 1);
    }

    int countAt(Instant now) {
      return Duration.between(dayStarted, now).compareTo(DAY) >= 0 ? 0 : count;
    }
  }
}
