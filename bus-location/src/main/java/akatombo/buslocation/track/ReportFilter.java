package akatombo.buslocation.track;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps impossible reports off the map; each refusal has a code. */
final class ReportFilter {

  /** As the GTFS-RT validator's E050. */
  static final Duration FUTURE_MAX = Duration.ofSeconds(60);

  /** As the GTFS-RT validator's E028: one mile. */
  static final double COVERAGE_BUFFER_METERS = 1_609;

  static final double SPEED_MAX_METERS_PER_SECOND = 42;

  /** Over a shorter time the noise of two positions would look like speed. */
  private static final long SPEED_SECONDS_MIN = 10;

  private ReportFilter() {}

  /** What is wrong with a report by itself. */
  static Optional<Rejected> check(VehicleReport report, Schedule schedule, Instant now) {
    if (!isOnEarth(report.lat(), report.lon())) {
      return rejected(
          RejectionCode.INVALID_POSITION,
          "{0},{1} は地球上の場所ではありません。",
          "{0},{1} is no place on earth.",
          report.lat(),
          report.lon());
    }
    if (report.timestamp().isAfter(now.plus(FUTURE_MAX))) {
      return rejected(
          RejectionCode.FUTURE_TIMESTAMP,
          "時刻 {0} は、今（{1}）より 60 秒以上先です。端末の時計をご確認ください。",
          "The timestamp {0} is more than 60 s after now, {1}.",
          report.timestamp(),
          now);
    }
    if (!schedule.bounds().widened(COVERAGE_BUFFER_METERS).contains(report.lat(), report.lon())) {
      return rejected(
          RejectionCode.OUTSIDE_COVERAGE,
          "{0},{1} は、停留所のある範囲から 1,609 m より離れています。",
          "{0},{1} is more than 1,609 m outside the feed's stops.",
          report.lat(),
          report.lon());
    }
    if (Freshness.of(report.timestamp(), now) == Freshness.GONE) {
      return rejected(
          RejectionCode.OUTDATED,
          "時刻 {0} は、今（{1}）より 90 秒以上前です。記録には残りますが、地図には出ません。",
          "The timestamp {0} is more than 90 s before now, {1}: kept in the history, not shown.",
          report.timestamp(),
          now);
    }
    return Optional.empty();
  }

  /** What is wrong with a report's time after the newest one of its vehicle. */
  static Optional<Rejected> checkOrder(VehicleReport report, VehicleReport newest) {
    int order = report.timestamp().compareTo(newest.timestamp());
    if (order == 0) {
      return rejected(
          RejectionCode.DUPLICATE,
          "時刻 {0} の位置はすでに受け取っています。",
          "The position of {0} is known already.",
          report.timestamp());
    }
    return order > 0
        ? Optional.empty()
        : rejected(
            RejectionCode.OUT_OF_ORDER,
            "時刻 {0} は、最新の位置（{1}）より前です。記録には残りますが、地図には出ません。",
            "The timestamp {0} is before the newest one, {1}: kept in the history, not shown.",
            report.timestamp(),
            newest.timestamp());
  }

  /** Whether a vehicle can have come from one report's place to the other's. */
  static boolean isConsistent(VehicleReport before, VehicleReport after) {
    long seconds = Duration.between(before.timestamp(), after.timestamp()).toSeconds();
    return GeoPoint.meters(before.lat(), before.lon(), after.lat(), after.lon())
        <= SPEED_MAX_METERS_PER_SECOND * Math.max(SPEED_SECONDS_MIN, seconds);
  }

  static Optional<Rejected> teleport(VehicleReport before, VehicleReport after) {
    double meters = GeoPoint.meters(before.lat(), before.lon(), after.lat(), after.lon());
    long seconds = Duration.between(before.timestamp(), after.timestamp()).toSeconds();
    return rejected(
        RejectionCode.TELEPORT,
        "{1} 秒で {0} m 動いたことになります。つじつまの合う位置があと 2 つ続けば受け付けます。",
        "{0} m in {1} s is too fast; two more reports that agree are believed.",
        Math.round(meters),
        seconds);
  }

  private static Optional<Rejected> rejected(
      RejectionCode code, String japanese, String english, Object... facts) {
    return Optional.of(new Rejected(code, Sentence.of(japanese, english, facts)));
  }

  private static boolean isOnEarth(double lat, double lon) {
    return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && (lat != 0 || lon != 0);
  }
}
