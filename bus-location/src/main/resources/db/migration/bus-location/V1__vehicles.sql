-- Whose vehicle it is, and where vehicles were.

CREATE TABLE vehicles (
  feed_id     text        NOT NULL,
  vehicle_id  text        NOT NULL,
  operator    text        NOT NULL,           -- the first that reported it
  claimed_at  timestamptz NOT NULL,
  PRIMARY KEY (feed_id, vehicle_id)
);
CREATE INDEX vehicles_by_operator ON vehicles (operator);

CREATE TABLE vehicle_positions (
  feed_id        text             NOT NULL,
  vehicle_id     text             NOT NULL,
  measured_at    timestamptz      NOT NULL,
  received_at    timestamptz      NOT NULL,
  operator       text             NOT NULL,
  lat            double precision NOT NULL,
  lon            double precision NOT NULL,
  bearing        real,
  speed          real,                        -- meters per second
  trip_id        text,                        -- as matched; NULL without a match
  service_date   date,
  delay_seconds  integer,
  late           boolean          NOT NULL,   -- came too late for the map
  PRIMARY KEY (feed_id, vehicle_id, measured_at)
);
-- Old rows are taken away by time; rows arrive nearly in that order.
CREATE INDEX vehicle_positions_by_time ON vehicle_positions USING brin (measured_at);
