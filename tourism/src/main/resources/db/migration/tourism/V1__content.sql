-- Places, tours and events: what the office works on, every state it had, and what was published.
-- Documents are json and not jsonb, since the first language of a text is the source of the others.

CREATE TABLE drafts (
  ordinal            bigint      GENERATED ALWAYS AS IDENTITY,  -- tours are shown in this order
  kind               text        NOT NULL,           -- poi, tour, event
  id                 text        NOT NULL,
  document           json        NOT NULL,
  revision           bigint      NOT NULL,           -- grows with every change of the row
  state              text        NOT NULL,           -- DRAFT, REVIEW, SCHEDULED, PUBLISHED, WITHDRAWN, DELETED
  publish_at         timestamptz,                    -- of what is scheduled
  published_version  bigint,                         -- what visitors see; null for nothing
  updated_at         timestamptz NOT NULL,
  updated_by         text        NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX drafts_scheduled ON drafts (publish_at) WHERE state = 'SCHEDULED';
CREATE INDEX drafts_published ON drafts (kind, ordinal) WHERE published_version IS NOT NULL;

-- What a draft was before each change, so that any can be taken back.
CREATE TABLE revisions (
  kind      text        NOT NULL,
  id        text        NOT NULL,
  revision  bigint      NOT NULL,
  document  json        NOT NULL,
  state     text        NOT NULL,
  at        timestamptz NOT NULL,
  by        text        NOT NULL,
  PRIMARY KEY (kind, id, revision)
);
CREATE INDEX revisions_by_time ON revisions (at);

-- What was published, for ever.
CREATE TABLE versions (
  kind          text        NOT NULL,
  id            text        NOT NULL,
  version       bigint      NOT NULL,
  document      json        NOT NULL,
  published_at  timestamptz NOT NULL,
  published_by  text        NOT NULL,
  PRIMARY KEY (kind, id, version)
);

CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was published does not change';
END
$$;

CREATE TRIGGER versions_immutable
  BEFORE UPDATE OR DELETE ON versions
  FOR EACH ROW EXECUTE FUNCTION refuse_version_change();

-- Counts every change of what visitors see.
CREATE TABLE published_head (
  single   boolean PRIMARY KEY DEFAULT true CHECK (single),
  version  bigint  NOT NULL
);
INSERT INTO published_head (version) VALUES (1);
