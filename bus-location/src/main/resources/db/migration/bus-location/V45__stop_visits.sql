-- When vehicles called at stops (TIDES stop_visits): kept, for learning and reports.

CREATE TABLE IF NOT EXISTS stop_visits (
  feed_id                 text             NOT NULL,
  service_date            date             NOT NULL,
  trip_id                 text             NOT NULL,
  vehicle_id              text             NOT NULL,
  position                integer          NOT NULL,   -- 0-based in the pattern
  route_id                text             NOT NULL,
  pattern_id              text             NOT NULL,
  scheduled_stop_sequence integer          NOT NULL,
  stop_id                 text             NOT NULL,
  timepoint               boolean          NOT NULL,
  distance                double precision NOT NULL,   -- meters from the stop before
  schedule_arrival_time   timestamptz      NOT NULL,
  schedule_departure_time timestamptz      NOT NULL,
  actual_arrival_time     timestamptz,                 -- NULL at the first stop
  actual_departure_time   timestamptz,                 -- NULL at the last stop
  PRIMARY KEY (service_date, feed_id, trip_id, position, vehicle_id)
);
