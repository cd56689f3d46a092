-- How good the realtime data was, as counts by day; a few dozen rows for each agency and day.

CREATE TABLE quality_counts (
  date      date             NOT NULL,
  feed_id   text             NOT NULL,
  agency_id text             NOT NULL,        -- empty: the feed as a whole
  measure   text             NOT NULL,
  bucket    text             NOT NULL,
  source    text             NOT NULL,        -- of predictions; empty otherwise
  n         bigint           NOT NULL,
  good      bigint           NOT NULL,
  total     double precision NOT NULL,        -- sum of what the measure measures
  PRIMARY KEY (date, feed_id, agency_id, measure, bucket, source)
);
