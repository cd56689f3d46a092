package akatombo.broker;

import akatombo.embedded.EmbeddedMqtt;
import akatombo.security.OperatorKeys;
import akatombo.startup.StartupProgress;
import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the broker on loopback, in memory. It starts beside everything else, so that nobody waits
 * for it; without it the service works, only nobody can publish.
 */
final class EmbeddedBrokerWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBrokerWorker.class);
  private static final Duration KEY_LIMIT = Duration.ofSeconds(5);

  /** As much as is read of a message. */
  private static final int MESSAGE_BYTES_MAX = 64 * 1024;

  private final @Nullable EmbeddedMqtt chosen;
  private final OperatorKeys keys;
  private final StartupProgress progress;
  private @Nullable Server server;
  private volatile boolean running;

  EmbeddedBrokerWorker(@Nullable EmbeddedMqtt chosen, OperatorKeys keys, StartupProgress progress) {
    this.chosen = chosen;
    this.keys = keys;
    this.progress = progress;
  }

  @Override
  public void start() {
    EmbeddedMqtt own = chosen;
    if (own != null) {
      running = true;
      var _ = Thread.ofVirtual().name("embedded-broker").start(() -> open(own));
    }
  }

  private synchronized void open(EmbeddedMqtt own) {
    if (!running) {
      return;
    }
    Server opened = new Server();
    BrokerRules rules = new BrokerRules(own, this::isKeyOf);
    try {
      opened.startServer(settings(own), List.of(), null, rules, rules);
    } catch (IOException | RuntimeException e) {
      LOG.warn("no MQTT broker on port {}: {}", own.port(), e.toString());
      return;
    }
    server = opened;
    progress.say("mqtt", "ready on port " + own.port());
  }

  private static MemoryConfig settings(EmbeddedMqtt own) {
    Properties settings = new Properties();
    settings.setProperty(IConfig.HOST_PROPERTY_NAME, EmbeddedMqtt.HOST);
    settings.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(own.port()));
    settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "false");
    settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    // A client that wants no session may leave its name to the broker (MQTT 3.1.1), as most tools
    // do.
    settings.setProperty(BrokerConstants.ALLOW_ZERO_BYTE_CLIENT_ID_PROPERTY_NAME, "true");
    settings.setProperty(
        IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, Integer.toString(MESSAGE_BYTES_MAX));
    return new MemoryConfig(settings);
  }

  /** Asked on the broker's own threads, once for a connection. */
  private boolean isKeyOf(String operator, String key) {
    return Boolean.TRUE.equals(
        keys.find(key)
            .map(owner -> owner.id().equals(operator))
            .onErrorReturn(false)
            .block(KEY_LIMIT));
  }

  /** Nothing it has outlives the service, so nobody waits for its two seconds of good manners. */
  @Override
  public void stop() {
    running = false;
    var _ = Thread.ofVirtual().name("embedded-broker").start(this::close);
  }

  private synchronized void close() {
    if (server != null) {
      server.stopServer();
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before our own client, and ends after it. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 1;
  }
}
