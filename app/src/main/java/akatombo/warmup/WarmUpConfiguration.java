package akatombo.warmup;

import akatombo.gtfs.Feeds;
import akatombo.routing.planner.PlannerStatus;
import akatombo.startup.ServerPort;
import akatombo.tourism.Tours;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Wires what warms the service up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarmUpProperties.class)
class WarmUpConfiguration {

  @Bean
  WarmUpWorker warmUpWorker(WarmUpWorker.Doors doors, WebClient.Builder http, WarmUpProperties it) {
    return new WarmUpWorker(doors, http.build(), it.questions());
  }

  @Bean
  WarmUpWorker.Doors warmUpDoors(Feeds feeds, Tours tours, PlannerStatus planner, ServerPort port) {
    return new WarmUpWorker.Doors(feeds, tours, planner, port::number);
  }
}
