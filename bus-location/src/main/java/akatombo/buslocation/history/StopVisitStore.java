package akatombo.buslocation.history;

import akatombo.buslocation.visit.StopVisit;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table of stop visits. */
final class StopVisitStore {

  private static final String INSERT =
      """
      INSERT INTO bus_location.stop_visits
        (feed_id, service_date, trip_id, vehicle_id, stop_position, stop_sequence, stop_id,
         route_id, pattern_id, timepoint, distance, schedule_arrival_time,
         schedule_departure_time, actual_arrival_time, actual_departure_time)
      SELECT feed_id, service_date::date, trip_id, vehicle_id, stop_position, stop_sequence,
             stop_id, route_id, pattern_id, timepoint, distance, schedule_arrival::timestamptz,
             schedule_departure::timestamptz, actual_arrival::timestamptz,
             actual_departure::timestamptz
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int4[], $6::int4[],
                  $7::text[], $8::text[], $9::text[], $10::bool[], $11::float8[], $12::text[],
                  $13::text[], $14::text[], $15::text[])
        AS v (feed_id, service_date, trip_id, vehicle_id, stop_position, stop_sequence, stop_id,
              route_id, pattern_id, timepoint, distance, schedule_arrival, schedule_departure,
              actual_arrival, actual_departure)
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;

  StopVisitStore(DatabaseClient database) {
    this.database = database;
  }

  /** Adds visits; one that is there already stays as it is. */
  Mono<Long> insert(List<StopVisit> visits) {
    return database
        .sql(INSERT)
        .bind(0, texts(visits, visit -> visit.vehicleId().feedId()))
        .bind(1, texts(visits, visit -> visit.trip().serviceDate().toString()))
        .bind(2, texts(visits, visit -> visit.trip().tripId().id()))
        .bind(3, texts(visits, visit -> visit.vehicleId().id()))
        .bind(4, visits.stream().map(StopVisit::position).toArray(Integer[]::new))
        .bind(5, visits.stream().map(StopVisit::sequence).toArray(Integer[]::new))
        .bind(6, texts(visits, visit -> visit.stopId().id()))
        .bind(7, texts(visits, visit -> visit.routeId().id()))
        .bind(8, texts(visits, StopVisit::patternId))
        .bind(9, visits.stream().map(StopVisit::timepoint).toArray(Boolean[]::new))
        .bind(10, visits.stream().map(StopVisit::meters).toArray(Double[]::new))
        .bind(11, texts(visits, visit -> visit.scheduledArrival().toString()))
        .bind(12, texts(visits, visit -> visit.scheduledDeparture().toString()))
        .bind(13, texts(visits, visit -> text(visit.actualArrival())))
        .bind(14, texts(visits, visit -> text(visit.actualDeparture())))
        .fetch()
        .rowsUpdated();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  @SuppressWarnings("NullAway") // a column's nulls are the rows' nulls
  private static String[] texts(
      List<StopVisit> visits, Function<StopVisit, @Nullable String> text) {
    return visits.stream().map(text).toArray(String[]::new);
  }
}
