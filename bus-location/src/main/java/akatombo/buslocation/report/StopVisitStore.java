package akatombo.buslocation.report;

import akatombo.buslocation.visit.StopVisit;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Writes stop visits down. */
public final class StopVisitStore {

  private static final String INSERT =
      """
      INSERT INTO bus_location.stop_visits
        (feed_id, service_date, trip_id, vehicle_id, position, route_id, pattern_id,
         scheduled_stop_sequence, stop_id, timepoint, distance, schedule_arrival_time,
         schedule_departure_time, actual_arrival_time, actual_departure_time)
      SELECT feed_id, service_date::date, trip_id, vehicle_id, position, route_id, pattern_id,
             sequence, stop_id, timepoint, distance, to_timestamp(due_ms / 1000.0),
             to_timestamp(leaves_ms / 1000.0), to_timestamp(came_ms / 1000.0),
             to_timestamp(left_ms / 1000.0)
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int4[], $6::text[],
                  $7::text[], $8::int4[], $9::text[], $10::bool[], $11::float8[], $12::int8[],
                  $13::int8[], $14::int8[], $15::int8[])
        AS v (feed_id, service_date, trip_id, vehicle_id, position, route_id, pattern_id,
              sequence, stop_id, timepoint, distance, due_ms, leaves_ms, came_ms, left_ms)
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseClient database;

  public StopVisitStore(DatabaseClient database) {
    this.database = database;
  }

  /** Adds visits, all or nothing; one that is there already stays as it is. */
  public Mono<Void> add(List<StopVisit> visits) {
    return visits.isEmpty() ? Mono.empty() : insert(visits);
  }

  private Mono<Void> insert(List<StopVisit> visits) {
    return database
        .sql(INSERT)
        .bind(0, texts(visits, visit -> visit.vehicleId().feedId()))
        .bind(1, texts(visits, visit -> visit.trip().serviceDate().toString()))
        .bind(2, texts(visits, visit -> visit.trip().tripId().id()))
        .bind(3, texts(visits, visit -> visit.vehicleId().id()))
        .bind(4, visits.stream().map(StopVisit::position).toArray(Integer[]::new))
        .bind(5, texts(visits, visit -> visit.routeId().id()))
        .bind(6, texts(visits, StopVisit::patternId))
        .bind(7, visits.stream().map(StopVisit::sequence).toArray(Integer[]::new))
        .bind(8, texts(visits, visit -> visit.stopId().id()))
        .bind(9, visits.stream().map(StopVisit::timepoint).toArray(Boolean[]::new))
        .bind(10, visits.stream().map(StopVisit::meters).toArray(Double[]::new))
        .bind(11, times(visits, StopVisit::scheduledArrival))
        .bind(12, times(visits, StopVisit::scheduledDeparture))
        .bind(13, times(visits, StopVisit::actualArrival))
        .bind(14, times(visits, StopVisit::actualDeparture))
        .then();
  }

  private static String[] texts(List<StopVisit> visits, Function<StopVisit, String> value) {
    return visits.stream().map(value).toArray(String[]::new);
  }

  @SuppressWarnings("NullAway") // a column's nulls are the visits' nulls
  private static Long[] times(
      List<StopVisit> visits, Function<StopVisit, @Nullable Instant> value) {
    Long[] times = new Long[visits.size()];
    for (int i = 0; i < times.length; i++) {
      Instant time = value.apply(visits.get(i));
      times[i] = time == null ? null : time.toEpochMilli();
    }
    return times;
  }
}
