package akatombo.simulator;

import akatombo.buslocation.BusLocation;
import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.startup.Home;
import akatombo.startup.ServerPort;
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
      SimulatorWorker.Doors doors, Clock clock, City city, SimulatorProperties properties) {
    Traffic traffic = new Traffic(properties.maxVehicles(), label(city));
    return new SimulatorWorker(doors, clock, traffic, properties.reportEvery());
  }

  @Bean
  SimulatorWorker.Doors simulatorDoors(
      Feeds feeds, BusLocation buses, PositionsClient client, ServerPort port) {
    return new SimulatorWorker.Doors(feeds, buses, client, port);
  }

  /** What a simulated vehicle is called, with its number behind. */
  private static String label(City city) {
    return city.languages().contains(Language.JAPANESE) ? "見本" : "Sample";
  }

  @Bean
  PositionsClient simulatorPositionsClient(WebClient.Builder http, Home home, JsonMapper json) {
    return new PositionsClient(
        http.build(), new DemoKey(home.folder().resolve("demo-keys.json"), json));
  }
}
