-- Pictures, sounds and models of the office; their bytes lie in the media store (decision 034).

-- Every file in the store, noted before it is put there, so that none is ever forgotten in it.
CREATE TABLE media_files (
  sha256  text        PRIMARY KEY,
  put_at  timestamptz NOT NULL
);

CREATE TABLE media_assets (
  id                  text             PRIMARY KEY,   -- SHA-256 of the file as it was uploaded
  form                text             NOT NULL,      -- IMAGE, AUDIO, MODEL
  files               json             NOT NULL,      -- as they are served, smallest first
  seconds             double precision NOT NULL,
  about               json,                           -- license, credit, texts; null until it is said
  revision            bigint           NOT NULL,      -- grows with every change of the row
  is_deleted          boolean          NOT NULL,
  updated_at          timestamptz      NOT NULL,
  updated_by          text             NOT NULL,
  unreferenced_since  timestamptz                     -- null while content shows it, now or formerly
);

-- What was said of an asset before each change, so that any can be taken back.
CREATE TABLE media_revisions (
  asset_id    text        NOT NULL REFERENCES media_assets ON DELETE CASCADE,
  revision    bigint      NOT NULL,
  about       json,
  is_deleted  boolean     NOT NULL,
  at          timestamptz NOT NULL,
  by          text        NOT NULL,
  PRIMARY KEY (asset_id, revision)
);

-- Counts every change of the assets, for other replicas.
CREATE TABLE media_head (
  single   boolean PRIMARY KEY DEFAULT true CHECK (single),
  version  bigint  NOT NULL
);
INSERT INTO media_head (version) VALUES (1);
