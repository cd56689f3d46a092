package akatombo.joints;

import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.routing.planner.Planner;
import akatombo.startup.ServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the planner what the feeds hold. */
@Configuration(proxyBeanMethods = false)
class PlannerJoints {

  @Bean
  PlannerInputsWorker plannerInputs(Planner planner, Feeds feeds, City city, ServerPort port) {
    return new PlannerInputsWorker(planner, feeds, city, port);
  }
}
