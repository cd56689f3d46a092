package akatombo.simulator;

import akatombo.buslocation.BusLocation;
import akatombo.gtfs.Feeds;
import akatombo.startup.Home;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the simulated vehicles of a city that wants them. */
@Configuration(proxyBeanMethods = false)
@Conditional(CityWantsSimulation.class)
@EnableConfigurationProperties(SimulatorProperties.class)
class SimulatorConfiguration {

  @Bean
  SimulatorWorker simulator(
      Feeds feeds,
      BusLocation buses,
      Clock clock,
      PositionsClient client,
      SimulatorProperties properties) {
    return new SimulatorWorker(feeds, buses, clock, client, properties);
  }

  @Bean
  PositionsClient simulatorPositionsClient(WebClient.Builder http, Home home, JsonMapper json) {
    return new PositionsClient(
        http.build(), new DemoKey(home.folder().resolve("demo-keys.json"), json));
  }
}
