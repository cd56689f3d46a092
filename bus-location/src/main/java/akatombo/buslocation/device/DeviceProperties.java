package akatombo.buslocation.device;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of enrolment.
 *
 * @param codeValid how long an enrolment code can be used
 * @param devicesMax devices of one operator that are not revoked
 */
@ConfigurationProperties("akatombo.bus-location.device")
record DeviceProperties(
    @DefaultValue("1h") Duration codeValid, @DefaultValue("5000") int devicesMax) {

  DeviceProperties {
    if (codeValid.toSeconds() < 60 || codeValid.toDays() > 30) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.device.code-valid must be 1m to 30d");
    }
    if (devicesMax < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.device.devices-max must be positive");
    }
  }
}
