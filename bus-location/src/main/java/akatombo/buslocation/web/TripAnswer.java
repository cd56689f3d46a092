package akatombo.buslocation.web;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/trips/{id}}: one trip on one date, stop by stop, and the bus that runs it. */
final class TripAnswer {

  private static final int NEXT_DATES = 3;

  private TripAnswer() {}

  static Answer of(View view, String id, Parameters parameters, Answer.Media media) {
    Trip trip =
        TripId.parse(id)
            .flatMap(view.schedules()::findTrip)
            .orElseThrow(() -> ReadProblem.TRIP_NOT_FOUND.with(Map.of("id", id)));
    Schedule schedule = view.schedule(trip.id().feedId(), ReadProblem.TRIP_NOT_FOUND, id);
    ServiceDate date = date(view, schedule, trip, parameters);
    TripOnDate tripOnDate = new TripOnDate(trip.id(), date);
    TripPrediction prediction =
        view.fleet()
            .findPrediction(tripOnDate)
            .filter(it -> it.canceled() || it.freshness(view.now()) != Freshness.GONE)
            .orElse(null);
    Route route = schedule.findRoute(trip.routeId()).orElseThrow();
    AnswerJson answer = AnswerJson.begin(view);
    if (media == Answer.Media.GEOJSON) {
      features(answer, schedule, trip, date, prediction);
      return answer.end(List.of(schedule), media, Answer.Caching.LIVE);
    }
    tripFields(answer, schedule, trip, date, prediction);
    stops(answer, schedule, trip, date, prediction);
    answer.text(
        "geometry",
        schedule
            .patternOf(trip)
            .map(pattern -> EncodedPolyline.encode(pattern.shape()))
            .orElse(null));
    answer.json().writeName("vehicle");
    vehicle(view, tripOnDate)
        .ifPresentOrElse(
            vehicle -> VehicleJson.write(answer, vehicle), () -> answer.json().writeNull());
    ActiveAlerts alerts = alerts(view, schedule, trip, date);
    Parts.alerts(answer, alerts.forTrip(route, trip.id()));
    return answer.end(List.of(schedule), Answer.Caching.LIVE);
  }

  /** Those of the time it runs; of now while it is still under way. */
  private static ActiveAlerts alerts(View view, Schedule schedule, Trip trip, ServiceDate date) {
    if (trip.patternIndex() < 0) {
      return ActiveAlerts.at(view.fleet().alerts(), view.now());
    }
    StopTimes times = schedule.stopTimes(trip);
    Instant begin = date.at(new ServiceTime(times.departure(0)), schedule.zone());
    Instant end = date.at(new ServiceTime(times.arrival(times.size() - 1)), schedule.zone());
    boolean isLate =
        view.now().isAfter(end) && vehicle(view, new TripOnDate(trip.id(), date)).isPresent();
    return ActiveAlerts.during(view.fleet().alerts(), begin, isLate ? view.now() : end);
  }

  /** The way of the trip, its stops, then the bus that runs it. */
  private static void features(
      AnswerJson answer,
      Schedule schedule,
      Trip trip,
      ServiceDate date,
      @Nullable TripPrediction prediction) {
    Features.begin(answer);
    schedule
        .patternOf(trip)
        .ifPresent(pattern ->
            Features.line(
                answer,
                trip.id().text(),
                pattern.shape(),
                () -> tripFields(answer, schedule, trip, date, prediction)));
    StopTimes times = schedule.stopTimes(trip);
    for (int i = 0; i < times.size(); i++) {
      int position = i;
      Features.point(
          answer,
          trip.id().text() + "#" + times.sequence(i),
          times.stop(i).point(),
          () -> stopFields(answer, schedule, new Run(trip, date), prediction, position));
    }
    vehicle(answer.view(), new TripOnDate(trip.id(), date))
        .ifPresent(vehicle -> VehicleJson.feature(answer, vehicle));
    Features.end(answer);
  }

  private static Optional<VehiclePosition> vehicle(View view, TripOnDate trip) {
    return view.fleet()
        .findVehicleOn(trip)
        .filter(vehicle -> vehicle.freshness(view.now()) != Freshness.GONE);
  }

  private static void tripFields(
      AnswerJson answer,
      Schedule schedule,
      Trip trip,
      ServiceDate date,
      @Nullable TripPrediction prediction) {
    Route route = schedule.findRoute(trip.routeId()).orElseThrow();
    answer.id("tripId", trip.id()).text("serviceDate", date.toString()).id("routeId", route.id());
    answer.startObject("route");
    Parts.routeFields(answer, schedule, route);
    answer.json().writeEndObject();
    answer
        .text("headsign", schedule.headsign(trip, 0, answer.view().language()))
        .text("shortName", trip.shortName())
        .number("directionId", Parts.direction(trip.directionId()))
        .word("wheelchair", trip.wheelchair())
        .word("live", live(answer.view(), prediction));
  }

  /** The date asked for, else the day the trip is on the road, else today. */
  private static ServiceDate date(View view, Schedule schedule, Trip trip, Parameters parameters) {
    ServiceDate today = ServiceDate.of(view.now(), schedule.zone());
    if (parameters.text("date") == null && isOnTheRoad(view, schedule, trip, today.plusDays(-1))) {
      return today.plusDays(-1);
    }
    ServiceDate date = new ServiceDate(parameters.date("date", today.date()));
    Validity.check(schedule, date);
    if (!schedule.runs(trip.serviceId(), date)) {
      List<String> next = nextDates(schedule, trip, date.compareTo(today) > 0 ? date : today);
      throw ReadProblem.TRIP_NOT_RUNNING.with(
          Map.of("id", trip.id().text(), "date", date.toString(), "nextDates", next));
    }
    return date;
  }

  private static boolean isOnTheRoad(View view, Schedule schedule, Trip trip, ServiceDate date) {
    StopTimes times = schedule.stopTimes(trip);
    return times.size() > 0
        && schedule.runs(trip.serviceId(), date)
        && (view.fleet().findPrediction(new TripOnDate(trip.id(), date)).isPresent()
            || !date.at(new ServiceTime(times.arrival(times.size() - 1)), schedule.zone())
                .isBefore(view.now()));
  }

  private static List<String> nextDates(Schedule schedule, Trip trip, ServiceDate from) {
    return Stream.iterate(
            from, date -> date.compareTo(schedule.validity().last()) <= 0, date -> date.plusDays(1))
        .filter(date -> schedule.runs(trip.serviceId(), date))
        .limit(NEXT_DATES)
        .map(ServiceDate::toString)
        .toList();
  }

  private static Live live(View view, @Nullable TripPrediction prediction) {
    if (prediction == null) {
      return Live.SCHEDULED;
    }
    return Live.of(prediction, view.now());
  }

  private static void stops(
      AnswerJson answer,
      Schedule schedule,
      Trip trip,
      ServiceDate date,
      @Nullable TripPrediction prediction) {
    StopTimes times = schedule.stopTimes(trip);
    answer.startArray("stops");
    for (int i = 0; i < times.size(); i++) {
      answer.json().writeStartObject();
      stopFields(answer, schedule, new Run(trip, date), prediction, i);
      answer.json().writeEndObject();
    }
    answer.json().writeEndArray();
  }

  private static void stopFields(
      AnswerJson answer, Schedule schedule, Run run, @Nullable TripPrediction prediction, int i) {
    Trip trip = run.trip();
    ServiceDate date = run.date();
    StopTimes times = schedule.stopTimes(trip);
    boolean isLast = i == times.size() - 1;
    Stop stop = times.stop(i);
    Instant scheduled =
        date.at(new ServiceTime(isLast ? times.arrival(i) : times.departure(i)), schedule.zone());
    Optional<StopPrediction> call = prediction == null ? Optional.empty() : prediction.at(i);
    boolean canceled =
        (prediction != null && prediction.canceled())
            || call.filter(StopPrediction::skipped).isPresent();
    answer
        .id("stopId", stop.id())
        .text("name", schedule.name(stop, answer.view().language()))
        .text("platform", stop.platformCode())
        .point(stop.point())
        .number("sequence", times.sequence(i))
        .time("scheduled", scheduled)
        .time(
            "estimated",
            canceled ? null : call.map(it -> isLast ? it.arrival() : it.departure()).orElse(null));
    Parts.range(answer, canceled ? null : call.orElse(null), isLast);
    boolean passed = prediction != null && prediction.hasPassed(i);
    answer
        .text(
            "noPredictionReason",
            passed || (call.isPresent() && !canceled)
                ? null
                : reason(answer.view(), schedule, trip, date, canceled, i).name())
        .word(
            "live",
            canceled
                ? Live.CANCELED
                : call.isPresent() ? live(answer.view(), prediction) : Live.SCHEDULED);
    answer.json().writeBooleanProperty("passed", passed);
  }

  private static NoPrediction reason(
      View view, Schedule schedule, Trip trip, ServiceDate date, boolean canceled, int position) {
    return NoPrediction.of(
        view, schedule, new TripOnDate(trip.id(), date), trip, position, canceled);
  }

  private record Run(Trip trip, ServiceDate date) {}
}
