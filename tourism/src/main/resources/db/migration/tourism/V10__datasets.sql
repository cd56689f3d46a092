-- Open data of the city, row by row as it came in (decision 031).

CREATE TABLE dataset_imports (
  id          uuid        PRIMARY KEY,
  dataset     text        NOT NULL,
  is_preview  boolean     NOT NULL,
  state       text        NOT NULL,   -- running, previewed, applied, refused, canceled, failed
  actor       text        NOT NULL,   -- who sent the file
  file_sha256 text        NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  report      text                    -- what was found, as JSON; null until it ends
);
CREATE INDEX dataset_imports_by_time ON dataset_imports (started_at DESC);

-- The columns of the files that came in, and which of them are ours.
CREATE TABLE dataset_headers (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset  text   NOT NULL,
  columns  text   NOT NULL,            -- names in the file's order, as JSON
  preamble text   NOT NULL,            -- rows above the names, as JSON
  mapping  text   NOT NULL,            -- our field to the number of the column, as JSON
  UNIQUE (dataset, columns, preamble, mapping)
);

CREATE TABLE dataset_rows (
  dataset   text    NOT NULL,
  row_key   text    NOT NULL,          -- the id within the dataset
  header_id bigint  NOT NULL REFERENCES dataset_headers,
  import_id uuid    NOT NULL REFERENCES dataset_imports,  -- the last that had it
  position  integer NOT NULL,          -- within that import
  cells     text    NOT NULL,          -- every value as it stood, as JSON
  PRIMARY KEY (dataset, row_key)
);

-- Grows with every import that changes something: the version of a published file.
CREATE TABLE dataset_versions (
  dataset    text        PRIMARY KEY,
  version    bigint      NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Which columns of a city's own form are ours, kept under a name.
CREATE TABLE dataset_mappings (
  name    text PRIMARY KEY,
  dataset text NOT NULL,
  columns text NOT NULL                -- our field to the name of the column, as JSON
);
