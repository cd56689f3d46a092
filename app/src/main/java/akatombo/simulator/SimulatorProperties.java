package akatombo.simulator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the simulated vehicles, which drive where city.yaml says {@code simulateBuses: true}.
 *
 * @param reportEvery how often each vehicle reports
 * @param maxVehicles how many drive at most, all feeds together
 */
@ConfigurationProperties("akatombo.simulator")
record SimulatorProperties(
    @DefaultValue("5s") Duration reportEvery, @DefaultValue("300") int maxVehicles) {

  SimulatorProperties {
    if (reportEvery.toSeconds() < 1 || reportEvery.toSeconds() > 60) {
      throw new IllegalArgumentException("akatombo.simulator.report-every must be 1s to 60s");
    }
    if (maxVehicles < 1 || maxVehicles > 5_000) {
      throw new IllegalArgumentException("akatombo.simulator.max-vehicles must be 1 to 5000");
    }
  }
}
