-- Links that show a draft to who has them, for some time.

CREATE TABLE previews (
  token_sha256  text        PRIMARY KEY,      -- the token itself is not kept
  kind          text        NOT NULL,
  id            text        NOT NULL,
  expires_at    timestamptz NOT NULL,
  created_by    text        NOT NULL
);
CREATE INDEX previews_by_time ON previews (expires_at);
