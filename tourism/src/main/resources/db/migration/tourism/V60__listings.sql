-- Rows of the city's lists and the drafts they belong to (decision 039).

CREATE TABLE listings (
  row_ref    text        PRIMARY KEY,     -- dataset:id
  kind       text        NOT NULL,
  id         text        NOT NULL,
  document   text        NOT NULL,        -- what the list says now, as a draft would
  seen       text,                        -- what it said when the draft followed it or the office looked
  listed_at  timestamptz NOT NULL         -- when an import last had the row
);
CREATE INDEX listings_by_draft ON listings (kind, id);

-- The office may write a row into a place of its own.
CREATE INDEX drafts_by_row ON drafts ((document->'references'->>'opendata'));
