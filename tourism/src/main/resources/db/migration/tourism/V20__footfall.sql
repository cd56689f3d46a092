-- Visitors counted without being followed: numbers only, no visitor, address or mark (decision 033).

-- Of a day that is not published yet; deleted when it is.
CREATE TABLE footfall_counts (
  day       date     NOT NULL,
  tour      text     NOT NULL,
  waypoint  text     NOT NULL,
  hour      smallint NOT NULL,
  arrivals  bigint   NOT NULL,
  PRIMARY KEY (day, tour, waypoint, hour)
);

CREATE TABLE footfall_days (
  day           date        PRIMARY KEY,
  published_at  timestamptz NOT NULL
);

-- What was published of a day; a part that is null is summed over.
CREATE TABLE footfall_figures (
  day       date     NOT NULL REFERENCES footfall_days,
  level     text     NOT NULL,
  tour      text,
  waypoint  text,
  hour      smallint,
  arrivals  bigint   NOT NULL CHECK (arrivals >= 10),
  UNIQUE NULLS NOT DISTINCT (day, level, tour, waypoint, hour)
);
