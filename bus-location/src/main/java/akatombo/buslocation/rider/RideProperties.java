package akatombo.buslocation.rider;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of positions from passengers.
 *
 * @param enabled whether this city takes them at all
 * @param agreeing riders who must agree before a bus is shown
 * @param aloneReports reports after which a single rider is believed whom nobody contradicts; 0
 *     means never
 * @param reportEvery shortest time between two positions of one ride
 * @param ridesMax rides under way at once, of all passengers
 * @param ridesPerAddress rides one address may begin in ten minutes
 */
@ConfigurationProperties("akatombo.bus-location.riders")
record RideProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("2") int agreeing,
    @DefaultValue("0") int aloneReports,
    @DefaultValue("5s") Duration reportEvery,
    @DefaultValue("10000") int ridesMax,
    @DefaultValue("10") int ridesPerAddress) {

  /** A bus that was seen drive between two stops was seen so often. */
  private static final int ALONE_REPORTS_MIN = 6;

  RideProperties {
    if (agreeing < 2) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.riders.agreeing must be at least 2; for one see alone-reports");
    }
    if (aloneReports != 0 && aloneReports < ALONE_REPORTS_MIN) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.riders.alone-reports must be 0 (never) or at least "
              + ALONE_REPORTS_MIN);
    }
    if (reportEvery.toMillis() < 1_000 || reportEvery.toSeconds() > 20) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.riders.report-every must be 1s to 20s");
    }
    if (ridesMax < 1 || ridesPerAddress < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.riders: rides-max and rides-per-address must be positive");
    }
  }

  RiderTrust trust() {
    return new RiderTrust(agreeing, aloneReports);
  }
}
