package akatombo.buslocation.control.web;

import akatombo.buslocation.CityView;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.store.AuditLog;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.control.store.ChangeStore;
import akatombo.buslocation.control.store.GivenAnswers;
import akatombo.buslocation.live.FleetWriter;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
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
@EnableConfigurationProperties(ControlProperties.class)
class ControlConfiguration {

  @Bean
  ServiceControlWorker serviceControlWorker(
      DatabaseClient database,
      FleetWriter fleet,
      Clock clock,
      ControlProperties properties,
      MeterRegistry registry) {
    return new ServiceControlWorker(
        new ChangeStore(database), new GivenAnswers(database), fleet, clock, properties, registry);
  }

  @Bean
  Office serviceOffice(
      ReactiveTransactionManager transactions,
      DatabaseClient database,
      ServiceControlWorker fleet,
      Clock clock,
      ControlProperties properties) {
    return new Office(
        TransactionalOperator.create(transactions),
        new AuditLog(database),
        new GivenAnswers(database),
        fleet,
        clock,
        properties);
  }

  @Bean
  AuditedWrites auditedWrites(
      ReactiveTransactionManager transactions, DatabaseClient database, Clock clock) {
    return new AuditedWrites(
        TransactionalOperator.create(transactions), new AuditLog(database), clock);
  }

  @Bean
  Requests officeRequests(
      OperatorGrants grants, Feeds feeds, CityView city, Office office, Clock clock) {
    return new Requests(grants, feeds, city, office, clock);
  }

  @Bean
  Versions changeVersions(Requests requests, DatabaseClient database) {
    return new Versions(requests, new AuditLog(database));
  }

  @Bean
  RouterFunction<ServerResponse> changeRoutes(
      Requests requests, Versions versions, DatabaseClient database, ControlProperties properties) {
    ChangeStore store = new ChangeStore(database);
    AlertTemplates templates = AlertTemplates.load();
    var cancel = new CancellationHandler(requests, store, templates, properties);
    var extra = new ExtraTripHandler(requests, store, templates);
    var detour = new DetourHandler(requests, store, templates, properties);
    var canceled =
        new ChangeHandler(requests, store, versions, "cancellation", CancellationHandler.FOLDER);
    var extras =
        new ChangeHandler(requests, store, versions, "extra-trip", ExtraTripHandler.FOLDER);
    var detours = new ChangeHandler(requests, store, versions, "detour", DetourHandler.FOLDER);
    return RouterFunctions.route()
        .PUT("/v1/operator/trips/{id}/{date}/cancellation", cancel::cancelOne)
        .DELETE("/v1/operator/trips/{id}/{date}/cancellation", cancel::restoreOne)
        .POST("/v1/operator/cancellations/preview", cancel::preview)
        .POST("/v1/operator/cancellations", cancel::cancelMany)
        .GET("/v1/operator/cancellations", canceled::list)
        .GET("/v1/operator/cancellations/{id}", canceled::get)
        .DELETE("/v1/operator/cancellations/{id}", canceled::end)
        .POST("/v1/operator/extra-trips", extra::create)
        .GET("/v1/operator/extra-trips", extras::list)
        .GET("/v1/operator/extra-trips/{id}", extras::get)
        .DELETE("/v1/operator/extra-trips/{id}", extras::end)
        .POST("/v1/operator/detours/preview", detour::preview)
        .POST("/v1/operator/detours", detour::create)
        .GET("/v1/operator/detours", detours::list)
        .GET("/v1/operator/detours/{id}", detours::get)
        .DELETE("/v1/operator/detours/{id}", detours::end)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> alertRoutes(
      Requests requests, Versions versions, DatabaseClient database, Office office, CityView city) {
    ChangeStore store = new ChangeStore(database);
    var alert = new AlertHandler(requests, store, versions, AlertTemplates.load());
    var alerts = new ChangeHandler(requests, store, versions, "alert", AlertHandler.FOLDER);
    var audit = new AuditHandler(requests, new AuditLog(database), office, city);
    return RouterFunctions.route()
        .GET("/v1/operator/alert-templates", alert::templates)
        .POST("/v1/operator/alerts", alert::create)
        .GET("/v1/operator/alerts", alerts::list)
        .GET("/v1/operator/alerts/{id}", alerts::get)
        .PUT("/v1/operator/alerts/{id}", alert::replace)
        .DELETE("/v1/operator/alerts/{id}", alerts::end)
        .POST("/v1/operator/alerts/{id}/publication", alert::publish)
        .GET("/v1/operator/audit", audit::own)
        .GET("/v1/admin/audit", audit::all)
        .GET("/v1/admin/audit/verification", audit::verify)
        .build();
  }
}
