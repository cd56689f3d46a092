package akatombo.pages;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.http.ProblemCatalogue;
import akatombo.http.WrittenLanguage;
import akatombo.status.Status;
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
  RouterFunction<ServerResponse> pageRoutes(
      City city,
      Feeds feeds,
      BusLocation buses,
      Status status,
      ProblemCatalogue problems,
      WrittenLanguage languages) {
    PagesHandler handler = new PagesHandler(city, feeds, buses, status, problems, languages);
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
