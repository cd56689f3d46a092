package akatombo.joints;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.PlainRouteRules;
import akatombo.buslocation.RequestAllowance;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.TripOnDate;
import akatombo.http.AccessLog;
import akatombo.http.ProblemWriter;
import akatombo.http.QueryRules;
import akatombo.http.RequestLimit;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrips;
import akatombo.status.DatabaseState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponseException;

/** Tells itineraries what the buses say, and the plain routes what holds for every route. */
@Configuration(proxyBeanMethods = false)
class RealtimeJoints {

  @Bean
  LiveTrips liveTrips(BusLocation buses) {
    return new LiveTrips() {
      @Override
      public Optional<LiveTrip> find(TripOnDate trip) {
        return buses.fleet().findPrediction(trip).map(RealtimeJoints::liveTrip);
      }

      @Override
      public boolean hasCancellations() {
        return buses.fleet().predictions().stream().anyMatch(TripPrediction::canceled);
      }

      @Override
      public Optional<Instant> newestReport() {
        return buses.fleet().newestTimestamp();
      }
    };
  }

  @Bean
  RequestAllowance requestAllowance(RequestLimit limit) {
    return limit::take;
  }

  @Bean
  PlainRouteRules plainRouteRules(
      QueryRules rules, ProblemWriter problems, DatabaseState database) {
    return new PlainRouteRules() {
      @Override
      public void check(String route, Map<String, List<String>> parameters) {
        rules.check(route, parameters);
      }

      @Override
      public @Nullable String away() {
        return database.isAvailable() ? null : "database";
      }

      @Override
      public String requestId(@Nullable String given) {
        return AccessLog.id(given);
      }

      @Override
      public void log(Ended request) {
        AccessLog.write(
            request.method(),
            request.path(),
            HttpStatusCode.valueOf(request.status()),
            request.startedNanos(),
            request.requestId());
      }

      @Override
      public Problem problem(ErrorResponseException failure, Asked asked) {
        ProblemWriter.Worded worded =
            problems.worded(failure, asked.lang(), asked.acceptLanguage(), asked.instance());
        return new Problem(worded.json(), worded.language());
      }
    };
  }

  private static LiveTrip liveTrip(TripPrediction prediction) {
    return new LiveTrip(
        prediction.isPlan() ? null : prediction.timestamp(),
        prediction.canceled(),
        prediction.stops().stream()
            .map(stop ->
                new LiveTrip.LiveStop(
                    stop.position(), stop.arrival(), stop.departure(), stop.skipped()))
            .toList());
  }
}
