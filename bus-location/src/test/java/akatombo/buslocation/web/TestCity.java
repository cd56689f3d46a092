package akatombo.buslocation.web;

import static akatombo.gtfs.FeedBuilder.aFeed;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.CityView;
import akatombo.buslocation.FixedFeeds;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A small city whose buses and clock a test moves by hand. */
final class TestCity implements BusLocation {

  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  static final ServiceDate THURSDAY = new ServiceDate(LocalDate.of(2027, 4, 1));

  private final Schedule schedule;
  private final Sinks.Many<Fleet> changes = Sinks.many().replay().latestOrDefault(Fleet.EMPTY);
  private final List<VehiclePosition> vehicles = new ArrayList<>();
  private final List<TripPrediction> predictions = new ArrayList<>();
  private final List<ServiceAlert> alerts = new ArrayList<>();
  private Fleet fleet = Fleet.EMPTY;
  private volatile Instant now = at("08:00:00");

  TestCity(Schedule schedule) {
    this.schedule = schedule;
  }

  /** Two lines, a station with two platforms, a stop whose id is not plain ASCII. */
  static TestCity small() {
    return new TestCity(
        aFeed("t")
            .station("駅", 34.8600, 134.5400)
            .platform("駅1", "駅", 34.8601, 134.5400)
            .platform("駅2", "駅", 34.8599, 134.5400)
            .stop("市役所/前", 34.8650, 134.5420, "市役所前")
            .stop("C", 34.8700, 134.5440, "新宮")
            .translated("stops", "stop_name", "市役所前", "en", "City Hall")
            .translated("stops", "stop_name", "市役所前", "ja-Hrkt", "しやくしょまえ")
            .translated("trips", "trip_headsign", "新宮", "en", "Shingu")
            .route("R1", "赤とんぼ", 3)
            .trip("r1-0800")
            .headsign("新宮")
            .calling("駅1", "8:00")
            .calling("市役所/前", "8:10", "8:11")
            .calling("C", "8:20")
            .trip("r1-0830")
            .headsign("新宮")
            .calling("駅1", "8:30")
            .calling("市役所/前", "8:40")
            .calling("C", "8:50")
            .trip("r1-back")
            .headsign("駅")
            .direction(1)
            .calling("C", "8:05")
            .calling("市役所/前", "8:15")
            .calling("駅1", "8:25")
            .trip("r1-late")
            .headsign("新宮")
            .calling("駅1", "24:30")
            .calling("C", "24:50")
            .route("R2")
            .serviceOn("friday", LocalDate.of(2027, 4, 2), LocalDate.of(2027, 4, 9))
            .trip("r2-friday")
            .calling("駅2", "8:05")
            .calling("C", "8:15")
            .build());
  }

  static Instant at(String time) {
    return Instant.parse("2027-04-01T" + time + "+09:00");
  }

  Schedule schedule() {
    return schedule;
  }

  TestCity now(String time) {
    now = at(time);
    return this;
  }

  TestCity now(Instant instant) {
    now = instant;
    return this;
  }

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  /** A bus runs the trip, late by so much, and will next call at a position. */
  TestCity bus(String vehicle, String trip, int delaySeconds, int nextPosition) {
    Trip known = schedule.findTrip(new TripId(schedule.feedId(), trip)).orElseThrow();
    TripOnDate onDate = new TripOnDate(known.id(), THURSDAY);
    StopTimes times = schedule.stopTimes(known);
    List<StopPrediction> stops = new ArrayList<>();
    for (int i = nextPosition; i < times.size(); i++) {
      stops.add(
          StopPrediction.exactly(
              i,
              times.sequence(i),
              times.stop(i).id(),
              time(times.arrival(i)).plusSeconds(delaySeconds),
              time(times.departure(i)).plusSeconds(delaySeconds),
              PredictionSource.SCHEDULE_DEVIATION));
    }
    VehicleId id = new VehicleId(schedule.feedId(), vehicle);
    predictions.removeIf(prediction -> prediction.trip().equals(onDate));
    predictions.add(
        new TripPrediction(onDate, known.routeId(), id, now, false, delaySeconds, stops));
    var point = times.stop(nextPosition).point();
    put(
        id,
        point == null ? 0 : point.lat(),
        point == null ? 0 : point.lon(),
        new TripMatch.Matched(
            onDate,
            known.routeId(),
            0,
            nextPosition,
            StopStatus.IN_TRANSIT_TO,
            delaySeconds,
            TripMatch.Evidence.NONE));
    return publish();
  }

  /** A bus that ran the trip has left its path; what was expected of the trip stays. */
  TestCity strays(String vehicle, String trip) {
    VehicleId id = new VehicleId(schedule.feedId(), vehicle);
    Trip known = schedule.findTrip(new TripId(schedule.feedId(), trip)).orElseThrow();
    TripMatch.Matched left =
        new TripMatch.Matched(
            new TripOnDate(known.id(), THURSDAY),
            known.routeId(),
            0,
            1,
            StopStatus.IN_TRANSIT_TO,
            0,
            TripMatch.Evidence.NONE);
    put(id, 34.87, 134.53, new TripMatch.OffRoute(left, now, TripMatch.Evidence.NONE));
    return publish();
  }

  /** A bus of no known trip stands somewhere. */
  TestCity bus(String vehicle, double lat, double lon) {
    put(
        new VehicleId(schedule.feedId(), vehicle),
        lat,
        lon,
        new TripMatch.Unmatched(TripMatch.Reason.NO_HINT));
    return publish();
  }

  TestCity gone(String vehicle) {
    vehicles.removeIf(each -> each.id().id().equals(vehicle));
    return publish();
  }

  TestCity canceled(String trip) {
    Trip known = schedule.findTrip(new TripId(schedule.feedId(), trip)).orElseThrow();
    predictions.add(
        new TripPrediction(
            new TripOnDate(known.id(), THURSDAY), known.routeId(), null, now, true, 0, List.of()));
    return publish();
  }

  TestCity alert(String id, String header, @Nullable String route) {
    SequencedMap<Language, String> texts = new LinkedHashMap<>();
    texts.put(Language.JAPANESE, header);
    texts.put(Language.ENGLISH, header + " (en)");
    alerts.add(
        new ServiceAlert(
            schedule.feedId(),
            id,
            "CONSTRUCTION",
            "DETOUR",
            "WARNING",
            texts,
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            List.of(
                new ServiceAlert.InformedEntity(
                    null,
                    route == null ? null : new RouteId(schedule.feedId(), route),
                    null,
                    null)),
            List.of(new ServiceAlert.ActivePeriod(at("00:00:00"), at("23:00:00")))));
    return publish();
  }

  private void put(VehicleId id, double lat, double lon, TripMatch match) {
    vehicles.removeIf(each -> each.id().equals(id));
    vehicles.add(
        new VehiclePosition(
            new VehicleReport(
                "operator",
                id,
                now,
                lat,
                lon,
                90.0,
                7.5,
                TripHint.NONE,
                OccupancyStatus.MANY_SEATS_AVAILABLE,
                null,
                now),
            match));
  }

  private Instant time(int serviceSeconds) {
    return THURSDAY.at(new ServiceTime(serviceSeconds), schedule.zone());
  }

  private TestCity publish() {
    fleet = new Fleet(fleet.version() + 1, now, vehicles, predictions, alerts);
    changes.tryEmitNext(fleet).orThrow();
    return this;
  }

  CityView view() {
    SequencedMap<Language, String> source = new LinkedHashMap<>();
    source.put(Language.JAPANESE, "見本データ");
    source.put(Language.ENGLISH, "sample data");
    return new CityView(
        ZONE, List.of(Language.JAPANESE, Language.ENGLISH), source, new CityArea(5_000));
  }

  Views views() {
    return new Views(feeds(), this, view(), clock());
  }

  View in(Language language) {
    return views().now(language);
  }

  Feeds feeds() {
    return new FixedFeeds(Schedules.NONE.with(schedule));
  }

  @Override
  public Fleet fleet() {
    return fleet;
  }

  @Override
  public Flux<Fleet> changes() {
    return changes.asFlux();
  }

  @Override
  public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
    return Mono.empty();
  }
}
