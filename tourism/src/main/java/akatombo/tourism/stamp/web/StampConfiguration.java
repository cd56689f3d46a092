package akatombo.tourism.stamp.web;

import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.key.KeyFolder;
import akatombo.tourism.office.Desk;
import akatombo.tourism.stamp.StampCodes;
import akatombo.tourism.stamp.store.CardStore;
import akatombo.tourism.stamp.store.PrizeCounter;
import akatombo.tourism.stamp.store.StaffCodeStore;
import akatombo.tourism.tidy.TidyWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StampProperties.class)
class StampConfiguration {

  private static final String SECRET = "stamp-codes.key";

  @Bean
  StampCodes stampCodes(KeyFolder keys, StampProperties properties) {
    return new StampCodes(keys.secret(SECRET), properties.codeEvery());
  }

  @Bean
  PrizeCounter prizeCounter(DatabaseClient database, StampCodes codes) {
    return new PrizeCounter(database, codes);
  }

  @Bean
  StampDesk stampDesk(
      Tours tours,
      TourCity city,
      DatabaseClient database,
      StampCodes codes,
      PrizeCounter prizes,
      Clock clock) {
    CardStore store = new CardStore(database);
    Cards cards = new Cards(store, new SecureRandom());
    StaffCodeStore staffCodes = new StaffCodeStore(database);
    return new StampDesk(tours, city, cards, store, staffCodes, codes, prizes, clock);
  }

  @Bean
  TidyWorker stampTidyWorker(StampDesk desk, StampProperties properties, Clock clock) {
    return new TidyWorker(
        "old stamp cards and codes of staff",
        Duration.ofMinutes(10),
        () -> {
          Instant now = clock.instant();
          return desk.store()
              .forget(now.minus(properties.cardKept()))
              .then(desk.staffCodes().forget(now.minus(properties.offlineGrace())))
              .then();
        });
  }

  @Bean
  RouterFunction<ServerResponse> stampRoutes(
      StampDesk desk,
      StampProperties properties,
      ReactiveTransactionManager transactions,
      MeterRegistry registry) {
    CardHandler cards = new CardHandler(desk, properties);
    StampHandler stamps =
        new StampHandler(desk, properties, TransactionalOperator.create(transactions), registry);
    return RouterFunctions.route()
        .POST("/v1/stamp-cards", cards::create)
        .GET("/v1/stamp-cards/{id}", cards::show)
        .DELETE("/v1/stamp-cards/{id}", cards::delete)
        .POST("/v1/stamp-cards/{id}/stamps", stamps::stamp)
        .POST("/v1/stamp-cards/{id}/prize", stamps::prize)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> officeStampRoutes(
      StampDesk desk, Desk office, PrizeCounter counter, StampProperties properties) {
    StampProblems problems = new StampProblems(desk.city().zone(), properties.offlineGrace());
    OfficeStampHandler handler =
        new OfficeStampHandler(desk, office, counter, problems, new SecureRandom());
    return RouterFunctions.route()
        .GET("/v1/office/stamps/{waypoint}/code", handler::code)
        .POST("/v1/office/stamps/{waypoint}/staff-codes", handler::staffCodes)
        .POST("/v1/office/prize-redemptions", handler::redeem)
        .build();
  }
}
