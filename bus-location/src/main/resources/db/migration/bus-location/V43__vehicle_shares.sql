-- Links that show one vehicle to whoever has them, for a while; only a hash of each is kept.

CREATE TABLE vehicle_shares (
  id         uuid        PRIMARY KEY,
  operator   text        NOT NULL,
  feed_id    text        NOT NULL,
  vehicle_id text        NOT NULL,
  token_hash bytea       NOT NULL UNIQUE,     -- SHA-256
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX vehicle_shares_by_operator ON vehicle_shares (operator, expires_at);
