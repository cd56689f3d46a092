package akatombo.pages;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.http.ProblemCatalogue;
import akatombo.http.WrittenLanguage;
import akatombo.status.Status;
import akatombo.tourism.Tours;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires the pages for people. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

  @Bean
  PagesHandler.Running running(Feeds feeds, BusLocation buses, Tours tours, Status status) {
    return new PagesHandler.Running(feeds, buses, tours, status);
  }

  @Bean
  RouterFunction<ServerResponse> pageRoutes(
      City city,
      PagesHandler.Running running,
      ProblemCatalogue problems,
      WrittenLanguage languages) {
    PagesHandler handler = new PagesHandler(city, running, problems, languages);
    return route()
        .GET("/", handler::landing)
        .GET("/docs", handler::docs)
        .GET("/openapi.yaml", handler::openApi)
        .GET("/problems/{code}", handler::problem)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> assetRoutes() {
    return RouterFunctions.resources("/assets/**", new ClassPathResource("assets/"));
  }
}
