package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions by MQTT over TLS, from a real broker with a certificate made for the test. */
class MqttTlsIT {

  private static final String PASSWORD = "for-the-test";

  @TempDir private Path folder;

  private final int plain = freePort();
  private final int encrypted = freePort();
  private Server broker = new Server();

  @AfterEach
  void stop() {
    broker.stopServer();
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  /** A broker whose certificate is of that name; it stands in {@code ca.pem}. */
  private void startBroker(String name) throws Exception {
    keytool(
        "-genkeypair",
        "-alias",
        "broker",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-storetype",
        "PKCS12",
        "-dname",
        "CN=broker of the test",
        "-ext",
        "SAN=" + name,
        "-validity",
        "2");
    keytool("-exportcert", "-rfc", "-alias", "broker", "-file", "ca.pem");
    Files.createDirectories(folder.resolve("broker"));
    Properties settings = new Properties();
    settings.setProperty("host", "127.0.0.1");
    settings.setProperty("port", Integer.toString(plain));
    settings.setProperty("ssl_port", Integer.toString(encrypted));
    settings.setProperty("jks_path", folder.resolve("keys.p12").toString());
    settings.setProperty("key_store_type", "pkcs12");
    settings.setProperty("key_store_password", PASSWORD);
    settings.setProperty("key_manager_password", PASSWORD);
    settings.setProperty("allow_anonymous", "true");
    settings.setProperty("data_path", folder.resolve("broker") + "/");
    settings.setProperty("telemetry_enabled", "false");
    broker.startServer(new MemoryConfig(settings));
  }

  private TestService service(String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.add("akatombo.bus-location.mqtt.url=mqtts://127.0.0.1:" + encrypted);
    return TestService.start(settings.toArray(String[]::new));
  }

  private String trusted() {
    return "akatombo.bus-location.mqtt.ca-file=" + folder.resolve("ca.pem");
  }

  private static boolean connected(TestService service) {
    return service.gauge("akatombo.mqtt.connected") == 1;
  }

  @Test
  void takesPositionsFromABrokerWhoseCertificateItKnows() throws Exception {
    startBroker("ip:127.0.0.1");
    try (TestService service = service(trusted())) {
      await().atMost(Duration.ofSeconds(15)).until(() -> connected(service));
      Mqtt3BlockingClient bus =
          MqttClient.builder()
              .useMqttVersion3()
              .identifier("bus")
              .serverHost("127.0.0.1")
              .serverPort(plain)
              .buildBlocking();
      assertThat(bus.connect()).isNotNull();
      bus.publishWith()
          .topic("akatombo/op-a/m1/position")
          .qos(MqttQos.AT_LEAST_ONCE)
          .payload(
              "{\"timestamp\":%d,\"lat\":34.8,\"lon\":134.5}"
                  .formatted(service.now().getEpochSecond())
                  .getBytes(StandardCharsets.UTF_8))
          .send();
      bus.disconnect();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> service.count("SELECT count(*) FROM bus_location.vehicle_positions") == 1);
    }
  }

  @Test
  void doesNotBelieveACertificateNobodyTrusts() throws Exception {
    startBroker("ip:127.0.0.1");
    try (TestService service = service()) {
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(10))
          .until(() -> !connected(service));
    }
  }

  @Test
  void doesNotBelieveACertificateOfAnotherHost() throws Exception {
    startBroker("dns:another.example.com");
    try (TestService service = service(trusted())) {
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(10))
          .until(() -> !connected(service));
    }
  }
}
