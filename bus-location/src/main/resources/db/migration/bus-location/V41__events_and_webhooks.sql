-- What happened to vehicles, who wants to be told, and what is still to be delivered.

CREATE TABLE geofences (
  id            uuid             PRIMARY KEY,
  operator      text             NOT NULL,
  name          text             NOT NULL,
  lat           double precision NOT NULL,
  lon           double precision NOT NULL,
  radius_meters integer          NOT NULL,
  created_at    timestamptz      NOT NULL
);
CREATE INDEX geofences_by_operator ON geofences (operator);

CREATE TABLE vehicle_events (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  operator    text        NOT NULL,
  type        text        NOT NULL,
  feed_id     text        NOT NULL,
  vehicle_id  text        NOT NULL,
  happened_at timestamptz NOT NULL,
  facts       text        NOT NULL            -- JSON
);
CREATE INDEX vehicle_events_by_operator ON vehicle_events (operator, id);
CREATE INDEX vehicle_events_by_time ON vehicle_events (happened_at);

CREATE TABLE webhooks (
  id         uuid        PRIMARY KEY,
  operator   text        NOT NULL,
  url        text        NOT NULL,
  types      text[]      NOT NULL,            -- empty: every type
  secret     text        NOT NULL,            -- needed to sign, so it cannot be hashed
  created_at timestamptz NOT NULL
);
CREATE INDEX webhooks_by_operator ON webhooks (operator);

CREATE TABLE webhook_deliveries (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  webhook_id uuid        NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  event_id   bigint      NOT NULL REFERENCES vehicle_events ON DELETE CASCADE,
  state      text        NOT NULL DEFAULT 'waiting',   -- waiting, delivered, given_up
  attempts   integer     NOT NULL DEFAULT 0,
  due_at     timestamptz NOT NULL,
  outcome    text                                      -- of the last attempt
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (event_id);
