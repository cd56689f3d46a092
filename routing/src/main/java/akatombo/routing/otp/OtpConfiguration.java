package akatombo.routing.otp;

import akatombo.gtfs.CityArea;
import akatombo.gtfs.Feeds;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanningArea;
import akatombo.routing.planner.PlannerAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans with OpenTripPlanner. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanProperties.class)
class OtpConfiguration {

  @Bean
  OtpPlanner.City plannedCity(Feeds feeds, LiveTrips live, PlanningArea area, Clock clock) {
    return new OtpPlanner.City(feeds, live, area, clock);
  }

  /** Where plans are made, and nothing else is asked about either. */
  @Bean
  CityArea cityArea(PlanProperties properties) {
    return new CityArea(properties.areaMarginMeters());
  }

  @Bean
  ItineraryPlanner itineraryPlanner(
      OtpPlanner.City city,
      PlannerAddress address,
      PlanProperties properties,
      MeterRegistry registry) {
    return new OtpPlanner(city, address, properties, new PlanMetrics(registry));
  }
}
