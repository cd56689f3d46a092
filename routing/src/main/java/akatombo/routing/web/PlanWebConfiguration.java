package akatombo.routing.web;

import akatombo.gtfs.Feeds;
import akatombo.routing.Destinations;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.LiveTrips;
import akatombo.routing.Places;
import akatombo.routing.PlainRead;
import akatombo.routing.PlannedTours;
import akatombo.routing.PlanningArea;
import akatombo.routing.excursion.Excursions;
import akatombo.routing.otp.PlanProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

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
      PlanProperties properties,
      JsonMapper json) {
    return new PlanHandler(planner, reader, feeds, answering, properties.areaMarginMeters(), json);
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
  PlainRead planRead(PlanHandler handler, TourPlanHandler tours) {
    return new PlainRead(
        "/v1/plan",
        asked -> TourPlanHandler.isAsked(asked) ? tours.plan(asked) : handler.plan(asked));
  }

  @Bean
  PlainRead itineraryRead(PlanHandler handler) {
    return new PlainRead("/v1/itineraries/{id}", handler::itinerary);
  }

  /** What every answer is written with. */
  record PlanAnswering(PlanningArea area, DataBlocks dataBlocks, ArrivalNotes notes) {}
}
