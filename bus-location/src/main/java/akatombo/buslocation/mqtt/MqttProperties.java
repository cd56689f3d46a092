package akatombo.buslocation.mqtt;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of MQTT.
 *
 * @param url of the broker, {@code mqtt://host:1883} or {@code mqtts://host:8883}; without it there
 *     is no MQTT
 * @param username at the broker
 * @param password at the broker
 * @param clientId under which the broker keeps what comes while we are away; its own for each
 *     service
 * @param caFile certificates (PEM) of which one must have signed the broker's, for {@code mqtts};
 *     without it those the Java runtime trusts
 * @param topics what to subscribe to; two wildcards, operator and vehicle
 */
@ConfigurationProperties("akatombo.bus-location.mqtt")
record MqttProperties(
    @Nullable URI url,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("akatombo") String clientId,
    @Nullable Path caFile,
    @DefaultValue("akatombo/+/+/position") String topics) {

  private static final int PORT = 1_883;
  private static final int TLS_PORT = 8_883;

  MqttProperties {
    if (url != null
        && (url.getHost() == null || !Set.of("mqtt", "mqtts").contains(url.getScheme()))) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.mqtt.url must be mqtt://host[:port] or mqtts://host[:port]");
    }
    if (caFile != null && (url == null || !"mqtts".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.mqtt.ca-file is for a url of mqtts:// only");
    }
    if (!topics.matches("[^+#]*\\+/\\+/?[^+#]*")) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.mqtt.topics must have +/+ in it, operator and vehicle");
    }
  }

  boolean isTls() {
    return url != null && "mqtts".equals(url.getScheme());
  }

  String host() {
    return url == null ? "" : url.getHost();
  }

  int port() {
    if (url == null || url.getPort() < 0) {
      return isTls() ? TLS_PORT : PORT;
    }
    return url.getPort();
  }

  /** Where in a topic the operator stands; the vehicle comes after it. */
  int operatorLevel() {
    return topics.substring(0, topics.indexOf('+')).split("/", -1).length - 1;
  }
}
