package akatombo.buslocation.mqtt;

import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.ingest.MessageIntake;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MqttProperties.class)
class MqttConfiguration {

  @Bean
  MqttWorker mqttWorker(
      MqttProperties properties,
      MessageIntake intake,
      OperatorGrants grants,
      MeterRegistry registry) {
    return new MqttWorker(properties, intake, grants, registry);
  }
}
