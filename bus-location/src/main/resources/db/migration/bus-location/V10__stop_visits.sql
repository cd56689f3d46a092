-- What really happened (TIDES stop_visits), and what was learned from it.

CREATE TABLE stop_visits (
  feed_id                  text             NOT NULL,
  service_date             date             NOT NULL,
  trip_id                  text             NOT NULL,  -- TIDES trip_id_scheduled
  vehicle_id               text             NOT NULL,
  stop_position            integer          NOT NULL,  -- from 0 along the pattern
  stop_sequence            integer          NOT NULL,  -- as in the feed
  stop_id                  text             NOT NULL,
  route_id                 text             NOT NULL,
  pattern_id               text             NOT NULL,  -- within its feed version
  timepoint                boolean          NOT NULL,
  distance                 double precision NOT NULL,  -- meters from the stop before
  schedule_arrival_time    timestamptz      NOT NULL,
  schedule_departure_time  timestamptz      NOT NULL,
  actual_arrival_time      timestamptz,                -- NULL at the first stop
  actual_departure_time    timestamptz,                -- NULL at the last stop
  PRIMARY KEY (feed_id, service_date, trip_id, vehicle_id, stop_position)
);
CREATE INDEX stop_visits_by_stop ON stop_visits (feed_id, stop_id, service_date);

-- Samples are packed numbers (akatombo.buslocation.predict.Sample); bounded for each segment.
CREATE TABLE learned_segments (
  feed_id       text        NOT NULL,
  kind          text        NOT NULL,  -- TRAVEL, DWELL or START
  from_stop_id  text        NOT NULL,
  to_stop_id    text        NOT NULL,
  samples       bigint[]    NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (feed_id, kind, from_stop_id, to_stop_id)
);

-- By how many seconds the last predictions of a line were wrong, the oldest first.
CREATE TABLE learned_errors (
  line        text        NOT NULL,    -- route and direction, * for all
  source      text        NOT NULL,    -- what the predictions rested on
  horizon     integer     NOT NULL,    -- index of the time ahead
  errors      integer[]   NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (line, source, horizon)
);
