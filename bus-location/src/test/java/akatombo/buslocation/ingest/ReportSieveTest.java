package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportSieveTest {

  private static final Duration OFF = Duration.ZERO;

  private static SieveProperties limits(
      Duration period, double distance, Duration still, int daily) {
    return new SieveProperties(Duration.ofDays(30), 250, false, 70, period, distance, still, daily);
  }

  private static VehicleReport north(int seconds, double meters, @Nullable Double speed) {
    Instant at = Town.at("8:00").plusSeconds(seconds);
    return Town.report("v", at, 34.8 + meters * Town.DEGREES, Town.LON, speed, TripHint.NONE);
  }

  private static @Nullable RejectionCode code(ReportSieve sieve, VehicleReport report) {
    return code(sieve, report, Fix.UNKNOWN);
  }

  private static @Nullable RejectionCode code(ReportSieve sieve, VehicleReport report, Fix fix) {
    return sieve.check(report, fix).map(Rejected::code).orElse(null);
  }

  @Test
  void saysWhatIsWrongWithAReportByItself() {
    ReportSieve sieve = new ReportSieve(limits(OFF, 0, OFF, 0));
    VehicleReport zero = Town.report("v", Town.at("8:00"), 0, 0, null, TripHint.NONE);
    assertThat(code(sieve, zero)).isEqualTo(RejectionCode.ZERO_POSITION);
    VehicleReport good = north(0, 0, 12.0);
    assertThat(code(sieve, good)).isNull();
    assertThat(code(sieve, good, Fix.UNKNOWN.withValid(false)))
        .isEqualTo(RejectionCode.INVALID_FIX);
    assertThat(code(sieve, good, Fix.UNKNOWN.withApproximate(true)))
        .isEqualTo(RejectionCode.APPROXIMATE);
    assertThat(code(sieve, good, Fix.ofAccuracy(250.0))).isNull();
    assertThat(code(sieve, good, Fix.ofAccuracy(251.0))).isEqualTo(RejectionCode.INACCURATE);
    assertThat(code(sieve, north(0, 0, 71.0))).isEqualTo(RejectionCode.TOO_FAST);
  }

  @Test
  void refusesWhatIsOlderThanTheHistory() {
    ReportSieve sieve = new ReportSieve(limits(OFF, 0, OFF, 0));
    VehicleReport fresh = north(0, 0, null);
    VehicleReport old =
        new VehicleReport(
            fresh.operator(),
            fresh.vehicleId(),
            fresh.timestamp().minus(Duration.ofDays(31)),
            fresh.lat(),
            fresh.lon(),
            null,
            null,
            TripHint.NONE,
            null,
            null,
            fresh.receivedAt());
    assertThat(code(sieve, old)).isEqualTo(RejectionCode.TOO_OLD);
  }

  @Test
  void keepsAChattyVehicleToItsPeriod() {
    ReportSieve sieve = new ReportSieve(limits(Duration.ofSeconds(5), 0, OFF, 0));
    assertThat(code(sieve, north(0, 0, null))).isNull();
    assertThat(code(sieve, north(4, 40, null))).isEqualTo(RejectionCode.TOO_FREQUENT);
    assertThat(code(sieve, north(5, 50, null))).isNull();
    assertThat(code(sieve, north(-60, 50, null))).as("late, not too many").isNull();
  }

  @Test
  void hearsAVehicleThatStandsNowAndThen() {
    ReportSieve sieve = new ReportSieve(limits(OFF, 0, Duration.ofSeconds(30), 0));
    assertThat(code(sieve, north(0, 0, null))).isNull();
    assertThat(code(sieve, north(10, 8, null))).isEqualTo(RejectionCode.STATIC);
    assertThat(code(sieve, north(20, 30, null))).isNull();
    assertThat(code(sieve, north(49, 30, null))).isEqualTo(RejectionCode.STATIC);
    assertThat(code(sieve, north(50, 30, null))).isNull();
  }

  @Test
  void countsDistanceAndDays() {
    ReportSieve near = new ReportSieve(limits(OFF, 50, OFF, 0));
    assertThat(code(near, north(0, 0, null))).isNull();
    assertThat(code(near, north(10, 49, null))).isEqualTo(RejectionCode.TOO_NEAR);
    assertThat(code(near, north(20, 51, null))).isNull();
    ReportSieve daily = new ReportSieve(limits(OFF, 0, OFF, 2));
    assertThat(code(daily, north(0, 0, null))).isNull();
    assertThat(code(daily, north(10, 0, null))).isNull();
    assertThat(code(daily, north(20, 0, null))).isEqualTo(RejectionCode.DAILY_LIMIT);
    assertThat(code(daily, north(24 * 3600, 0, null))).isNull();
  }
}
