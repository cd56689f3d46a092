package akatombo.routing.web;

import akatombo.gtfs.Feeds;
import akatombo.routing.Destinations;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.LiveTrips;
import akatombo.routing.Places;
import akatombo.routing.PlannedTours;
import akatombo.routing.PlanningArea;
import akatombo.routing.excursion.Excursions;
import akatombo.routing.otp.PlanProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The routes of plans and itineraries. */
@Configuration(proxyBeanMethods = false)
class PlanWebConfiguration {

  @Bean
  PlanRequestReader planRequestReader(
      Feeds feeds, Places places, PlanningArea area, Clock clock, PlanProperties properties) {
    return new PlanRequestReader(feeds, places, area, clock, properties.areaMarginMeters());
  }

  @Bean
  PlanHandler planHandler(
      ItineraryPlanner planner,
      PlanRequestReader reader,
      Feeds feeds,
      PlanAnswering answering,
      PlanProperties properties) {
    return new PlanHandler(planner, reader, feeds, answering, properties.areaMarginMeters());
  }

  @Bean
  PlanAnswering planAnswering(
      LiveTrips live, PlanningArea area, Destinations destinations, Clock clock) {
    return new PlanAnswering(
        area, new DataBlocks(live, area, clock), new ArrivalNotes(destinations, area.zone()));
  }

  @Bean
  TourPlanHandler tourPlanHandler(
      PlanHandler handler,
      PlanRequestReader reader,
      ItineraryPlanner planner,
      PlannedTours tours,
      Feeds feeds,
      PlanAnswering answering) {
    return new TourPlanHandler(
        handler, reader, new Excursions(planner, answering.area().zone()), tours, feeds, answering);
  }

  @Bean
  RouterFunction<ServerResponse> planRoutes(PlanHandler handler, TourPlanHandler tours) {
    return RouterFunctions.route()
        .GET("/v1/plan", TourPlanHandler::isAsked, tours::plan)
        .GET("/v1/plan", handler::plan)
        .GET("/v1/itineraries/{id}", handler::itinerary)
        .build();
  }

  /** What every answer is written with. */
  record PlanAnswering(PlanningArea area, DataBlocks dataBlocks, ArrivalNotes notes) {}
}
