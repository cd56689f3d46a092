package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions by MQTT, with a real broker that goes away and comes back. */
class MqttIT {

  @TempDir private Path folder;

  private int port;
  private Server broker = new Server();

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder.resolve("broker"));
    startBroker();
  }

  @AfterEach
  void stop() {
    broker.stopServer();
  }

  private void startBroker() throws IOException {
    Properties settings = new Properties();
    settings.setProperty("host", "127.0.0.1");
    settings.setProperty("port", Integer.toString(port));
    settings.setProperty("allow_anonymous", "true");
    settings.setProperty("persistence_enabled", "true");
    settings.setProperty("data_path", folder.resolve("broker") + "/");
    settings.setProperty("telemetry_enabled", "false");
    broker = new Server();
    broker.startServer(new MemoryConfig(settings));
  }

  private TestService service() throws IOException {
    return TestService.start(
        EmbeddedPostgres.start(), "akatombo.bus-location.mqtt.url=mqtt://127.0.0.1:" + port);
  }

  private void publish(String topic, String payload) {
    Mqtt3BlockingClient bus =
        MqttClient.builder()
            .useMqttVersion3()
            .identifier("bus")
            .serverHost("127.0.0.1")
            .serverPort(port)
            .buildBlocking();
    assertThat(bus.connect()).isNotNull();
    bus.publishWith()
        .topic(topic)
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(payload.getBytes(StandardCharsets.UTF_8))
        .send();
    bus.disconnect();
  }

  private static String report(TestService service, int number) {
    return "{\"timestamp\":%d,\"lat\":%s,\"lon\":134.5}"
        .formatted(service.now().getEpochSecond() - 60 + number, 34.80 + 5 * number * Town.DEGREES);
  }

  private static void awaitRows(TestService service, String vehicle, int rows) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          String sql = "SELECT count(*) FROM bus_location.vehicle_positions WHERE vehicle_id = '";
          return service.count(sql + vehicle + "'") == rows;
        });
  }

  @Test
  void takesWhatOperatorsPublishOfTheirOwnVehicles() throws Exception {
    try (TestService service = service()) {
      await().atMost(Duration.ofSeconds(10)).until(() -> connected(service));
      publish("akatombo/op-a/m1/position", report(service, 1));
      awaitRows(service, "m1", 1);
      // Not its own, nobody, no text: none of them is taken and none holds up the next.
      publish("akatombo/op-b/m1/position", report(service, 2));
      publish("akatombo/nobody/m2/position", report(service, 3));
      publish("akatombo/op-a/m2/position", "{");
      publish(
          "akatombo/op-a/m2/position", report(service, 4).replace("{", "{\"vehicleId\":\"m3\","));
      publish("akatombo/op-a/m1/position", report(service, 5));
      awaitRows(service, "m1", 2);
      assertThat(
              service.count(
                  "SELECT count(*) FROM bus_location.vehicle_positions WHERE vehicle_id <> 'm1'"))
          .isZero();
    }
  }

  @Test
  void resumesAfterTheBrokerWasAwayAndGetsWhatItKeptMeanwhile() throws Exception {
    try (TestService service = service()) {
      await().atMost(Duration.ofSeconds(10)).until(() -> connected(service));
      publish("akatombo/op-a/r/position", report(service, 1));
      awaitRows(service, "r", 1);
      broker.stopServer();
      startBroker();
      publish("akatombo/op-a/r/position", report(service, 2));
      await().atMost(Duration.ofSeconds(40)).until(() -> connected(service));
      publish("akatombo/op-a/r/position", report(service, 3));
      awaitRows(service, "r", 3);
    }
  }

  private static boolean connected(TestService service) {
    return service.gauge("akatombo.mqtt.connected") == 1;
  }
}
