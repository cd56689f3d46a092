package akatombo.buslocation.mqtt;

import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.ingest.MessageIntake;
import akatombo.buslocation.ingest.MessageIntake.Receipt;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Takes positions from a broker with QoS 1 and a session that outlives the connection. A message is
 * acknowledged when its positions are safe or will never be taken, so the broker keeps what this
 * service could not take; how many it may have in hand is the broker's in-flight limit.
 */
final class MqttWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MqttWorker.class);

  /** Messages of one vehicle stay in order; so many vehicles at most wait for one write. */
  private static final int LANES = 256;

  private static final Duration FAULT_PAUSE = Duration.ofSeconds(5);
  private static final Duration GOODBYE = Duration.ofSeconds(2);
  private static final int KEEP_ALIVE_SECONDS = 30;
  private static final long RECONNECT_MILLIS = 500;
  private static final long RECONNECT_MAX_SECONDS = 30;

  private final MqttProperties properties;
  private final MessageIntake intake;
  private final OperatorGrants grants;
  private final MeterRegistry registry;
  private final AtomicInteger connected = new AtomicInteger();
  private volatile @Nullable Mqtt3AsyncClient client;
  private volatile Disposable running = Disposables.disposed();

  MqttWorker(
      MqttProperties properties,
      MessageIntake intake,
      OperatorGrants grants,
      MeterRegistry registry) {
    this.properties = properties;
    this.intake = intake;
    this.grants = grants;
    this.registry = registry;
    registry.gauge("akatombo.mqtt.connected", connected);
  }

  @Override
  public void start() {
    if (properties.url() == null) {
      return;
    }
    Sinks.Many<Mqtt3Publish> messages = Sinks.many().unicast().onBackpressureBuffer();
    running =
        messages
            .asFlux()
            .groupBy(message -> Math.floorMod(message.getTopic().hashCode(), LANES), LANES)
            .flatMap(lane -> lane.concatMap(this::take), LANES)
            .subscribe();
    Mqtt3AsyncClient made = build();
    client = made;
    // What the broker kept for the session comes before any subscription is made again.
    made.publishes(
        MqttGlobalPublishFilter.ALL,
        message -> messages.emitNext(message, Sinks.EmitFailureHandler.busyLooping(FAULT_PAUSE)),
        true);
    var _ = connect(made).whenComplete((done, failure) -> report(failure));
  }

  private CompletableFuture<?> connect(Mqtt3AsyncClient made) {
    var connect = made.connectWith().cleanSession(false).keepAlive(KEEP_ALIVE_SECONDS);
    String username = properties.username();
    String password = properties.password();
    if (username == null) {
      return connect.send();
    }
    return connect
        .simpleAuth()
        .username(username)
        .password((password == null ? "" : password).getBytes(StandardCharsets.UTF_8))
        .applySimpleAuth()
        .send();
  }

  private Mqtt3AsyncClient build() {
    Mqtt3ClientBuilder builder =
        MqttClient.builder()
            .useMqttVersion3()
            .identifier(properties.clientId())
            .serverHost(properties.host())
            .serverPort(properties.port())
            .automaticReconnect()
            .initialDelay(RECONNECT_MILLIS, TimeUnit.MILLISECONDS)
            .maxDelay(RECONNECT_MAX_SECONDS, TimeUnit.SECONDS)
            .applyAutomaticReconnect()
            .addConnectedListener(context -> subscribe())
            .addDisconnectedListener(context -> lost(context.getCause()));
    return (properties.isTls() ? encrypted(builder) : builder).buildAsync();
  }

  /** The broker's certificate must also be of the host's name, which is the client's default. */
  private Mqtt3ClientBuilder encrypted(Mqtt3ClientBuilder builder) {
    Path authorities = properties.caFile();
    return authorities == null
        ? builder.sslWithDefaultConfig()
        : builder
            .sslConfig()
            .trustManagerFactory(TrustedCertificates.of(authorities))
            .applySslConfig();
  }

  private void subscribe() {
    Mqtt3AsyncClient made = client;
    if (made != null) {
      var _ =
          made.subscribeWith()
              .topicFilter(properties.topics())
              .qos(MqttQos.AT_LEAST_ONCE)
              .send()
              .whenComplete((granted, failure) -> subscribed(failure));
    }
  }

  /** Connected is who hears: before the broker has granted the topics, a message is not ours. */
  private void subscribed(@Nullable Throwable failure) {
    report(failure);
    if (failure == null) {
      connected.set(1);
      LOG.info("positions come from the MQTT broker {}", properties.url());
    }
  }

  private void lost(Throwable cause) {
    if (connected.getAndSet(0) == 1 && isRunning()) {
      LOG.warn("the MQTT broker {} is lost: {}", properties.url(), cause.toString());
    }
  }

  private void report(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.warn("no positions from the MQTT broker {}: {}", properties.url(), failure.toString());
    }
  }

  @Override
  public void stop() {
    running.dispose();
    Mqtt3AsyncClient made = client;
    if (made != null) {
      Mono.fromFuture(made.disconnect()).timeout(GOODBYE).onErrorComplete().block();
    }
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  /** Takes a message, however often that must be tried, and acknowledges it. */
  private Mono<Void> take(Mqtt3Publish message) {
    return receipt(message)
        .flatMap(receipt ->
            receipt instanceof Receipt.Later(Duration wait)
                ? Mono.delay(wait).then(Mono.<Receipt>error(new NotTakenYetException()))
                : Mono.just(receipt))
        .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, FAULT_PAUSE))
        .doOnNext(receipt -> acknowledge(message, receipt))
        .then();
  }

  private Mono<Receipt> receipt(Mqtt3Publish message) {
    List<String> levels = message.getTopic().getLevels();
    int at = properties.operatorLevel();
    if (levels.size() < at + 2) {
      return Mono.just(new Receipt.Refused("unknown_topic"));
    }
    return grants
        .named(levels.get(at))
        .flatMap(grant -> intake.take(message.getPayloadAsBytes(), grant, levels.get(at + 1)))
        .defaultIfEmpty(new Receipt.Refused("unknown_operator"));
  }

  private void acknowledge(Mqtt3Publish message, Receipt receipt) {
    String outcome =
        switch (receipt) {
          case Receipt.Taken() -> "taken";
          case Receipt.Refused(String code) -> code;
          case Receipt.Later later -> "later";
        };
    registry.counter("akatombo.mqtt.messages", "outcome", outcome).increment();
    if (message.getQos() != MqttQos.AT_MOST_ONCE) {
      message.acknowledge();
    }
  }

  /** A message that comes again after a pause. */
  private static final class NotTakenYetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotTakenYetException() {
      super("not taken yet", null, false, false);
    }
  }
}
