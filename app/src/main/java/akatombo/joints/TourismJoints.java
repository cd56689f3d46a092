package akatombo.joints;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.TripPrediction;
import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Destinations;
import akatombo.routing.Endpoint;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.Places;
import akatombo.routing.PlannedTours;
import akatombo.routing.StreetSurvey;
import akatombo.tourism.OfficeStaff;
import akatombo.tourism.TourFare;
import akatombo.tourism.TourOutlooks;
import akatombo.tourism.TourTransport;
import akatombo.tourism.Tours;
import akatombo.tourism.WalkingWays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** Tells the tourism module who works at the office and what of the buses tours need to know. */
@Configuration(proxyBeanMethods = false)
class TourismJoints {

  @Bean
  OfficeStaff officeStaff() {
    return () ->
        ReactiveSecurityContextHolder.getContext()
            .mapNotNull(SecurityContext::getAuthentication)
            .map(Authentication::getName);
  }

  @Bean
  WalkingWays walkingWays(ItineraryPlanner planner, StreetSurvey survey, Clock clock) {
    return new TourWalks(planner, survey, clock);
  }

  @Bean
  PlannedTours plannedTours(Tours tours, Feeds feeds, TourTransport transport, City city) {
    return new ToursOnTheWay(
        tours, new TourOutlooks(feeds::current, transport::isCanceled), city.timezone());
  }

  @Bean
  Destinations destinations(Tours tours, City city) {
    return new TourDestinations(tours, city.timezone());
  }

  @Bean
  TourTransport tourTransport(BusLocation buses, Places places, ItineraryPlanner planner) {
    RidePrices prices = new RidePrices(planner);
    return new TourTransport() {
      @Override
      public boolean isCanceled(TripOnDate trip) {
        return buses.fleet().findPrediction(trip).filter(TripPrediction::canceled).isPresent();
      }

      @Override
      public Mono<GeoPoint> findPlace(String id, Language language) {
        return places.find(id, language).ofType(Endpoint.At.class).map(Endpoint.At::point);
      }

      @Override
      public Mono<List<TourFare>> fares(
          StopId board, StopId alight, TripOnDate trip, Instant departure) {
        return prices.of(board, alight, trip, departure);
      }
    };
  }
}
