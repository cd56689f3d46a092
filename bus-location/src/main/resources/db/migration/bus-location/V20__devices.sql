-- Devices of drivers. A code and a key are shown once and only their hashes are kept.

CREATE TABLE devices (
  device_id       uuid        PRIMARY KEY,
  operator        text        NOT NULL,
  grant_feed_id   text,                             -- NULL: every feed, as of the invitation
  grant_agencies  text[]      NOT NULL DEFAULT '{}',
  feed_id         text        NOT NULL,             -- the vehicle it speaks for
  vehicle_id      text        NOT NULL,
  label           text,
  signs           boolean     NOT NULL,             -- whether its requests must be signed
  code_sha256     bytea       UNIQUE,               -- NULL once used
  code_expires_at timestamptz,
  key_sha256      bytea       UNIQUE,
  public_key      bytea,                            -- SubjectPublicKeyInfo
  created_at      timestamptz NOT NULL,
  enrolled_at     timestamptz,
  revoked_at      timestamptz
);
CREATE INDEX devices_by_operator ON devices (operator, created_at);
