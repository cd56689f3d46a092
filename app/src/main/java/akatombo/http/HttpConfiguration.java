package akatombo.http;

import akatombo.status.DatabaseState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires what every answer has in common. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
class HttpConfiguration {

  @Bean
  ProblemCatalogue problemCatalogue() {
    return ProblemCatalogue.load();
  }

  @Bean
  ProblemWriter problemWriter(ProblemCatalogue catalogue, JsonMapper json) {
    return new ProblemWriter(catalogue, json);
  }

  @Bean
  ProblemHandler problemHandler(ProblemWriter writer) {
    return new ProblemHandler(writer);
  }

  @Bean
  RequestIdFilter requestIdFilter() {
    return new RequestIdFilter();
  }

  @Bean
  RequestLimit requestLimit(HttpProperties properties) {
    return new RequestLimit(properties);
  }

  @Bean
  RateLimitFilter rateLimitFilter(RequestLimit limit) {
    return new RateLimitFilter(limit);
  }

  @Bean
  DatabaseGate databaseGate(DatabaseState database) {
    return new DatabaseGate(database);
  }
}
