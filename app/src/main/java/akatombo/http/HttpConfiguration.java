package akatombo.http;

import akatombo.city.City;
import akatombo.routing.PlainRead;
import akatombo.status.DatabaseState;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
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
  WrittenLanguage writtenLanguage(City city) {
    return new WrittenLanguage(city.languages().getFirst());
  }

  @Bean
  ProblemWriter problemWriter(
      ProblemCatalogue catalogue, WrittenLanguage languages, JsonMapper json) {
    return new ProblemWriter(catalogue, languages, json);
  }

  @Bean
  UnreadableAddresses unreadableAddresses(ProblemWriter writer) {
    return new UnreadableAddresses(writer);
  }

  @Bean
  QueryRules queryRules() {
    return new QueryRules(OpenApi.of(OpenApi.text()));
  }

  @Bean
  QueryFilter queryFilter(QueryRules rules) {
    return new QueryFilter(rules);
  }

  @Bean
  HeadFilter headFilter() {
    return new HeadFilter();
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

  @Bean
  PublicReads publicReads(
      List<PlainRead> reads,
      RequestLimit limit,
      QueryRules rules,
      UnreadableAddresses unreadable,
      PublicReplies replies) {
    return new PublicReads(reads, limit, rules, unreadable, replies);
  }

  @Bean
  PublicReplies publicReplies(
      ProblemWriter problems, DatabaseState database, MeterRegistry meters) {
    return new PublicReplies(problems, database, meters);
  }
}
