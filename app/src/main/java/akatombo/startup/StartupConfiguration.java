package akatombo.startup;

import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.routing.planner.PlannerStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what tells the console how far the start is. */
@Configuration(proxyBeanMethods = false)
class StartupConfiguration {

  @Bean
  ServerPort serverPort() {
    return new ServerPort();
  }

  @Bean
  ReadinessWorker readinessWorker(
      StartupProgress progress, City city, Feeds feeds, PlannerStatus planner, ServerPort port) {
    return new ReadinessWorker(progress, city, feeds, planner, port);
  }
}
