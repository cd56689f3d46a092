-- Bundles as they were given out, so that an old one can be finished and compared (decision 036).

CREATE TABLE bundle_manifests (
  tour      text        NOT NULL,
  language  text        NOT NULL,
  version   text        NOT NULL,
  manifest  text        NOT NULL,           -- the very bytes that are signed, in UTF-8
  parts     text[]      NOT NULL,           -- hashes of what is in bundle_parts
  given_at  timestamptz NOT NULL,           -- last
  PRIMARY KEY (tour, language, version)
);
CREATE INDEX bundle_manifests_by_time ON bundle_manifests (given_at);

CREATE TABLE bundle_parts (
  sha256        text        PRIMARY KEY,
  content       bytea       NOT NULL,
  content_type  text        NOT NULL,
  given_at      timestamptz NOT NULL
);
CREATE INDEX bundle_parts_by_time ON bundle_parts (given_at);
