-- Who of the tourism office did what, and the answers already given to its requests.

CREATE TABLE idempotency_keys (
  person          text        NOT NULL,
  key             text        NOT NULL,
  request_sha256  text        NOT NULL,
  status          integer     NOT NULL,
  headers         text        NOT NULL,       -- JSON object
  body            text        NOT NULL,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (person, key)
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at);

-- Append only: each row carries the hash of the one before (S7).
CREATE TABLE audit_log (
  number    bigint      PRIMARY KEY,
  at        timestamptz NOT NULL,
  actor     text        NOT NULL,
  action    text        NOT NULL,
  subject   text        NOT NULL,
  detail    text        NOT NULL,
  previous  text        NOT NULL,
  hash      text        NOT NULL
);

-- The newest row, so that one taken away from the end is missed too.
CREATE TABLE audit_head (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  number  bigint  NOT NULL,
  hash    text    NOT NULL
);
INSERT INTO audit_head (number, hash) VALUES (0, repeat('0', 64));

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append only';
END
$$;

CREATE TRIGGER audit_log_append_only
  BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

CREATE TRIGGER audit_log_not_emptied
  BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
