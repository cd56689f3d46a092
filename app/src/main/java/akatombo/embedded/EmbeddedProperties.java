package akatombo.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of what runs inside the service for trying it out.
 *
 * @param mqttPort of the MQTT broker on loopback, 0 for none; 1883 where that is free without it
 */
@ConfigurationProperties("akatombo.embedded")
public record EmbeddedProperties(@Nullable Integer mqttPort) {

  private static final int PORT_MAX = 65_535;

  public EmbeddedProperties {
    if (mqttPort != null && (mqttPort < 0 || mqttPort > PORT_MAX)) {
      throw new IllegalArgumentException(
          "akatombo.embedded.mqtt-port must be a port, or 0 for no broker");
    }
  }
}
