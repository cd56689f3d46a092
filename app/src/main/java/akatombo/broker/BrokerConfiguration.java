package akatombo.broker;

import akatombo.embedded.EmbeddedMqtt;
import akatombo.embedded.EmbeddedProperties;
import akatombo.security.OperatorKeys;
import akatombo.startup.StartupProgress;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Wires the broker; production has its own. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
@EnableConfigurationProperties(EmbeddedProperties.class)
class BrokerConfiguration {

  @Bean
  EmbeddedBrokerWorker embeddedBroker(
      Optional<EmbeddedMqtt> chosen, OperatorKeys keys, StartupProgress progress) {
    return new EmbeddedBrokerWorker(chosen.orElse(null), keys, progress);
  }
}
