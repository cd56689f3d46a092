-- A link has a number, so that it can be called back without its token.

ALTER TABLE previews ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE;
