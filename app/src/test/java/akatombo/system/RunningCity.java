package akatombo.system;

import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The sample city with its simulated buses, started once for all tests that extend this. */
abstract class RunningCity extends RunningSystem {

  private static final int PORT = freePort();
  private static final int MQTT_PORT = freePort();

  @DynamicPropertySource
  static void ground(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> PORT);
    properties.add("akatombo.embedded.mqtt-port", () -> MQTT_PORT);
    properties.add("akatombo.home", () -> Path.of("target", "system-home").toString());
  }
}
