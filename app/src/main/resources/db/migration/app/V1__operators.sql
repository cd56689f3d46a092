-- Who may feed positions, and the trail of what staff changed.

CREATE TABLE operators (
  operator_id  text        PRIMARY KEY,
  name         text        NOT NULL,
  feed_id      text,                                  -- NULL: every feed of the city
  agency_ids   text[]      NOT NULL DEFAULT '{}',     -- empty: every agency of the feed
  created_at   timestamptz NOT NULL
);

CREATE TABLE operator_keys (
  key_id       uuid        PRIMARY KEY,
  operator_id  text        NOT NULL REFERENCES operators,
  key_sha256   bytea       NOT NULL UNIQUE,           -- the key itself is shown once and never kept
  created_at   timestamptz NOT NULL,
  revoked_at   timestamptz
);

CREATE TABLE audit_log (
  entry_id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  actor        text        NOT NULL,
  action       text        NOT NULL,
  subject      text        NOT NULL
);
