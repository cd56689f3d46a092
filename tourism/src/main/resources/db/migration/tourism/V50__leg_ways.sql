-- Ways between two places that were computed over the streets, as most walk and without steps.
-- Kept by their ends, since tours share places; what somebody drew stands in the tour itself.

CREATE TABLE leg_ways (
  from_lat     double precision NOT NULL,
  from_lon     double precision NOT NULL,
  to_lat       double precision NOT NULL,
  to_lon       double precision NOT NULL,
  streets      text             NOT NULL,   -- stands for the map they were computed over
  document     json             NOT NULL,   -- ordinary and stepFree; what is missing was not found
  computed_at  timestamptz      NOT NULL,
  PRIMARY KEY (from_lat, from_lon, to_lat, to_lon)
);
CREATE INDEX leg_ways_by_streets ON leg_ways (streets);
