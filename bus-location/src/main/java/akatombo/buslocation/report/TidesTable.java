package akatombo.buslocation.report;

import java.util.List;

/**
 * A table of TIDES with the columns we know, as a query over what we keep. Each query takes the
 * operator, the first and the last service date, the key to go on after, and the zone of the day of
 * a position that is on no trip. A {@code trip_id_performed} is one run of one vehicle: where two
 * ran a trip, it has the vehicle's id behind an {@code @}.
 */
enum TidesTable {
  VEHICLE_LOCATIONS(
      """
      SELECT to_char(p.measured_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')
               || ' ' || p.feed_id || ':' || p.vehicle_id AS key,
             p.feed_id || ':' || p.vehicle_id || ' '
               || to_char(p.measured_at AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS.US') AS location_ping_id,
             coalesce(p.service_date, (p.measured_at AT TIME ZONE $6)::date) AS service_date,
             p.measured_at AS event_timestamp, %s AS trip_id_performed,
             CASE WHEN c.trip_id IS NULL THEN p.trip_id ELSE c.scheduled END AS trip_id_scheduled,
             p.feed_id || ':' || p.vehicle_id AS vehicle_id,
             p.lat AS latitude, p.lon AS longitude, p.bearing AS heading, p.speed,
             p.delay_seconds AS schedule_deviation
      FROM bus_location.vehicle_positions p
      JOIN bus_location.vehicles o
        ON o.feed_id = p.feed_id AND o.vehicle_id = p.vehicle_id AND o.operator = $1
      LEFT JOIN changed c
        ON c.feed_id = p.feed_id AND c.trip_id = p.trip_id
          AND c.service_date = p.service_date::text
      WHERE p.measured_at >= ($2::date)::timestamp AT TIME ZONE 'UTC' - interval '14 hours'
        AND p.measured_at < ($3::date + 2)::timestamp AT TIME ZONE 'UTC'
        AND coalesce(p.service_date, (p.measured_at AT TIME ZONE $6)::date) BETWEEN $2 AND $3
      """
          .formatted(Part.performed("p")),
      List.of(
          "location_ping_id",
          "service_date",
          "event_timestamp",
          "trip_id_performed",
          "trip_id_scheduled",
          "vehicle_id",
          "latitude",
          "longitude",
          "heading",
          "speed",
          "schedule_deviation")),
  STOP_VISITS(
      """
      SELECT v.service_date || ' ' || v.feed_id || ':' || v.trip_id || ' ' || v.vehicle_id || ' '
               || lpad(v.stop_position::text, 9, '0') AS key,
             v.service_date, %s AS trip_id_performed,
             (SELECT count(*)
              FROM bus_location.stop_visits w
              WHERE w.feed_id = v.feed_id AND w.service_date = v.service_date
                AND w.trip_id = v.trip_id AND w.vehicle_id = v.vehicle_id
                AND w.stop_position <= v.stop_position) AS trip_stop_sequence,
             v.stop_sequence AS scheduled_stop_sequence,
             v.pattern_id, v.feed_id || ':' || v.vehicle_id AS vehicle_id, v.stop_id, v.timepoint,
             v.schedule_arrival_time, v.schedule_departure_time, v.actual_arrival_time,
             v.actual_departure_time, round(v.distance)::int AS distance,
             extract(epoch FROM v.actual_departure_time - v.actual_arrival_time)::int AS dwell
      FROM bus_location.stop_visits v
      JOIN bus_location.vehicles o
        ON o.feed_id = v.feed_id AND o.vehicle_id = v.vehicle_id AND o.operator = $1
      WHERE v.service_date BETWEEN $2 AND $3 AND $6::text IS NOT NULL
      """
          .formatted(Part.performed("v")),
      List.of(
          "service_date",
          "trip_id_performed",
          "trip_stop_sequence",
          "scheduled_stop_sequence",
          "pattern_id",
          "vehicle_id",
          "stop_id",
          "timepoint",
          "schedule_arrival_time",
          "schedule_departure_time",
          "actual_arrival_time",
          "actual_departure_time",
          "distance",
          "dwell")),
  TRIPS_PERFORMED(
      """
      SELECT v.service_date || ' ' || v.feed_id || ':' || v.trip_id || ' ' || v.vehicle_id AS key,
             v.service_date, %s AS trip_id_performed,
             v.feed_id || ':' || v.vehicle_id AS vehicle_id, v.trip_id AS run,
             CASE WHEN min(c.trip_id) IS NULL THEN v.trip_id
                  ELSE min(c.scheduled) END AS trip_id_scheduled,
             min(v.route_id) AS route_id, min(v.pattern_id) AS pattern_id,
             min(v.schedule_departure_time) AS schedule_trip_start,
             max(v.schedule_arrival_time) AS schedule_trip_end,
             min(least(v.actual_departure_time, v.actual_arrival_time)) AS actual_trip_start,
             max(greatest(v.actual_arrival_time, v.actual_departure_time)) AS actual_trip_end,
             'In service' AS trip_type,
             coalesce(min(c.relationship), 'Scheduled') AS schedule_relationship
      FROM bus_location.stop_visits v
      JOIN bus_location.vehicles o
        ON o.feed_id = v.feed_id AND o.vehicle_id = v.vehicle_id AND o.operator = $1
      LEFT JOIN changed c
        ON c.feed_id = v.feed_id AND c.trip_id = v.trip_id
          AND c.service_date = v.service_date::text
      WHERE v.service_date BETWEEN $2 AND $3 AND $6::text IS NOT NULL
      GROUP BY v.service_date, v.feed_id, v.trip_id, v.vehicle_id
      """
          .formatted(Part.performed("v")),
      List.of(
          "service_date",
          "trip_id_performed",
          "vehicle_id",
          "trip_id_scheduled",
          "route_id",
          "pattern_id",
          "schedule_trip_start",
          "schedule_trip_end",
          "actual_trip_start",
          "actual_trip_end",
          "trip_type",
          "schedule_relationship"));

  private final String rows;

  @SuppressWarnings("ImmutableEnumChecker") // given as List.of
  private final List<String> columns;

  TidesTable(String rows, List<String> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  List<String> columns() {
    return columns;
  }

  /** Some rows by key, which is the first column. */
  String page() {
    return Part.CHANGED
        + "SELECT * FROM ("
        + rows
        + ") AS tides WHERE key > $4 ORDER BY key LIMIT $5";
  }

  /** What the queries share. */
  private static final class Part {

    /** What offices decided of trips; of one that is not in the timetable, which it copies. */
    static final String CHANGED =
        """
        WITH changed AS (
          SELECT DISTINCT ON (feed_id, trip_id, service_date)
                 feed_id, trip_id, service_date, scheduled, relationship
          FROM (
            SELECT trip #>> '{tripId,feedId}' AS feed_id, trip #>> '{tripId,id}' AS trip_id,
                   trip #>> '{serviceDate,date}' AS service_date,
                   trip #>> '{tripId,id}' AS scheduled, 'Canceled' AS relationship, 2 AS rank
            FROM bus_location.service_changes, jsonb_array_elements(body -> 'trips') AS trip
            WHERE kind = 'cancellation' AND state = 'PUBLISHED' AND ends_at >= $2::date
            UNION ALL
            SELECT body #>> '{trip,id,feedId}', body #>> '{trip,id,id}',
                   body #>> '{trip,date,date}', body #>> '{trip,duplicateOf,id}',
                   CASE WHEN body #>> '{trip,duplicateOf}' IS NULL
                        THEN 'Added' ELSE 'Duplicated' END, 1
            FROM bus_location.service_changes
            WHERE kind = 'extra-trip') AS decided
          WHERE service_date BETWEEN $2::date::text AND $3::date::text
          ORDER BY feed_id, trip_id, service_date, rank)
        """;

    private Part() {}

    /** One vehicle's run of a trip. */
    static String performed(String row) {
      return """
      %1$s.trip_id || CASE WHEN EXISTS (
        SELECT FROM bus_location.stop_visits w
        WHERE w.feed_id = %1$s.feed_id AND w.service_date = %1$s.service_date
          AND w.trip_id = %1$s.trip_id AND w.vehicle_id <> %1$s.vehicle_id)
        THEN '@' || %1$s.vehicle_id ELSE '' END\
      """
          .formatted(row);
    }
  }
}
