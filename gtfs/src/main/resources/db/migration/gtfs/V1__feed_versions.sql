-- Every version of a feed that was ever read, good or bad. The zip itself lies in the work folder
-- by its hash; small ones are kept here too, so that a new machine can serve while a source is down.

create table gtfs.feed_version (
  id            bigint generated always as identity primary key,
  feed_id       text        not null,
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  fetched_at    timestamptz not null,
  etag          text,
  last_modified text,
  outcome       text        not null check (outcome in ('IMPORTED', 'REJECTED')),
  decided_at    timestamptz not null,
  label         text,
  valid_from    date,
  valid_to      date,
  counts        jsonb,
  notice_count  integer     not null,
  notices       jsonb       not null,
  zip           bytea,
  unique (feed_id, sha256)
);

create index feed_version_newest on gtfs.feed_version (feed_id, decided_at desc);

comment on column gtfs.feed_version.fetched_at is 'when this version was first fetched';
comment on column gtfs.feed_version.decided_at is 'when it was last read and imported or rejected';
comment on column gtfs.feed_version.notices is 'the first 200 of its notices, as facts';
comment on column gtfs.feed_version.zip is 'the source''s bytes; null when large or superseded';
