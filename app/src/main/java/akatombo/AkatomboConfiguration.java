package akatombo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module is given. */
@Configuration(proxyBeanMethods = false)
class AkatomboConfiguration {

  /** The only clock; nothing else asks for the time. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
