package akatombo.tourism.key;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {

  @Bean
  KeyFolder tourismKeys(KeyProperties properties) {
    return new KeyFolder(properties.directory());
  }
}
