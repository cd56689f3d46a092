package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.embedded.EmbeddedMqtt;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Stop;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a bus meets at the broker of embedded mode. */
class EmbeddedBrokerIT extends RunningCity {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Autowired private EmbeddedMqtt broker;
  @Autowired private MeterRegistry meters;
  @Autowired private Feeds feeds;
  @Autowired private Clock clock;

  @BeforeEach
  void ready() {
    awaitReady();
    await(
        "our own client at the broker",
        LIMIT,
        () -> meters.get("akatombo.mqtt.connected").gauge().value() == 1);
  }

  @Test
  void takesWhatAnOperatorPublishesWithItsKey() throws Exception {
    Mqtt3AsyncClient bus = bus("bus-1", "demo", token("operator"));
    publish(bus, "akatombo/demo/by-mqtt/position");
    bus.disconnect().get(10, TimeUnit.SECONDS);
    await("the bus on the map", LIMIT, () -> isShown("by-mqtt"));
  }

  /** As command line tools do. */
  @Test
  void givesAClientAName() throws Exception {
    Mqtt3AsyncClient bus = bus("", "demo", token("operator"));
    publish(bus, "akatombo/demo/nameless/position");
    await("the bus on the map", LIMIT, () -> isShown("nameless"));
    bus.disconnect().get(10, TimeUnit.SECONDS);
  }

  @Test
  void turnsAwayWhoHasNoKeyOrTheKeyOfAnother() {
    String key = token("operator");
    for (String[] login :
        new String[][] {
          {"bus-2", "demo", "aka_" + "x".repeat(43)},
          {"bus-2", "demo", "guess"},
          {"bus-2", "demo", token("office")},
          {"bus-2", "another", key},
          {"bus-2", broker.username(), key},
          {broker.clientId(), "demo", key}
        }) {
      assertThatThrownBy(() -> bus(login[0], login[1], login[2]))
          .as("%s as %s", login[1], login[0])
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfAny(Mqtt3ConnAckException.class, ConnectionFailedException.class);
    }
  }

  @Test
  void takesNothingBelowTheNameOfAnother() throws Exception {
    Mqtt3AsyncClient bus = bus("bus-3", "demo", token("operator"));
    // The broker does not acknowledge what it does not let through.
    var _ = send(bus, "akatombo/another/foreign/position");
    var _ = send(bus, "akatombo/demonstration/foreign/position");
    publish(bus, "akatombo/demo/after-foreign/position");
    await("what comes after it", LIMIT, () -> isShown("after-foreign"));
    assertThat(isShown("foreign")).isFalse();
    assertThat(meters.find("akatombo.mqtt.messages").tag("outcome", "unknown_operator").counter())
        .isNull();
    bus.disconnect().get(10, TimeUnit.SECONDS);
  }

  @Test
  void letsNobodyListen() throws Exception {
    Mqtt3AsyncClient bus = bus("bus-4", "demo", token("operator"));
    assertThatThrownBy(() ->
            bus.subscribeWith().topicFilter("akatombo/#").qos(MqttQos.AT_LEAST_ONCE).send().join())
        .hasCauseInstanceOf(Mqtt3SubAckException.class);
    bus.disconnect().get(10, TimeUnit.SECONDS);
  }

  private Mqtt3AsyncClient bus(String clientId, String operator, String key) {
    Mqtt3AsyncClient bus =
        MqttClient.builder()
            .useMqttVersion3()
            .identifier(clientId)
            .serverHost(EmbeddedMqtt.HOST)
            .serverPort(broker.port())
            .buildAsync();
    var _ =
        bus.connectWith()
            .simpleAuth()
            .username(operator)
            .password(key.getBytes(StandardCharsets.UTF_8))
            .applySimpleAuth()
            .send()
            .join();
    return bus;
  }

  private void publish(Mqtt3AsyncClient bus, String topic) throws Exception {
    send(bus, topic).get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<?> send(Mqtt3AsyncClient bus, String topic) {
    GeoPoint place =
        feeds.current().all().iterator().next().stops().stream()
            .map(Stop::point)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return bus.publishWith()
        .topic(topic)
        .qos(MqttQos.AT_LEAST_ONCE)
        .payload(
            "{\"timestamp\":%d,\"lat\":%s,\"lon\":%s}"
                .formatted(clock.instant().getEpochSecond(), place.lat(), place.lon())
                .getBytes(StandardCharsets.UTF_8))
        .send();
  }

  private boolean isShown(String vehicle) {
    return get("/v1/vehicles").toString().contains(":" + vehicle + "\"");
  }
}
