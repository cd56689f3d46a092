-- What riders report to operators. Nothing tells who they are: no address, no device, no account.

CREATE TABLE rider_reports (
  id              uuid        PRIMARY KEY,     -- random: whoever knows it may read the answer
  feed_id         text        NOT NULL,
  agency_ids      text[]      NOT NULL,        -- whose trip or stop it is about
  trip_id         text,
  service_date    date,
  stop_id         text,
  category        text        NOT NULL,
  text            text        NOT NULL,
  lang            text        NOT NULL,
  state           text        NOT NULL DEFAULT 'open',   -- open, answered, closed
  answer          text,
  answered_at     timestamptz,
  created_at      timestamptz NOT NULL,
  idempotency_key text        UNIQUE,          -- for three days
  request_hash    bytea       NOT NULL
);
CREATE INDEX rider_reports_by_feed ON rider_reports (feed_id, created_at DESC);
