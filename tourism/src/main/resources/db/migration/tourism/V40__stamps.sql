-- Stamp rallies: cards of nobody in particular, codes that staff give out, prizes (decision 035).

-- A card is a random id and the hash of a secret; whoever has both is its owner.
CREATE TABLE stamp_cards (
  id             text        PRIMARY KEY,
  tour           text        NOT NULL,
  secret_sha256  text        NOT NULL,
  created_at     timestamptz NOT NULL
);
CREATE INDEX stamp_cards_by_time ON stamp_cards (created_at);

-- Where, when and by which proof, never the position of a phone.
CREATE TABLE stamps (
  card   text        NOT NULL REFERENCES stamp_cards ON DELETE CASCADE,
  place  text        NOT NULL,
  proof  text        NOT NULL,           -- QR, POSITION, STAFF
  at     timestamptz NOT NULL,
  PRIMARY KEY (card, place)
);

-- Codes of staff; what is kept of a code tells nobody the code.
CREATE TABLE staff_codes (
  trace       text        PRIMARY KEY,
  place       text        NOT NULL,
  issued_at   timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz
);
CREATE INDEX staff_codes_by_time ON staff_codes (expires_at);

-- One prize of a card at most, whatever happens at the same time; it outlives its card, nameless.
CREATE TABLE prizes (
  trace        text        PRIMARY KEY,
  card         text        UNIQUE REFERENCES stamp_cards ON DELETE SET NULL,
  tour         text        NOT NULL,
  given_at     timestamptz NOT NULL,
  redeemed_at  timestamptz
);
