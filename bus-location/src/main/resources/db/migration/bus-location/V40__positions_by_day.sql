-- Positions by day (UTC): a day goes by dropping its table. Whatever no day's table takes waits in
-- the default one until its day is made.

ALTER TABLE vehicle_positions RENAME TO vehicle_positions_before;

CREATE TABLE vehicle_positions (
  LIKE vehicle_positions_before INCLUDING DEFAULTS,
  PRIMARY KEY (feed_id, vehicle_id, measured_at)
) PARTITION BY RANGE (measured_at);

CREATE TABLE vehicle_positions_other PARTITION OF vehicle_positions DEFAULT;

-- Makes the tables of the days from oldest to newest and drops those of the days before; gives how
-- many it made and dropped. When there is something to do it locks the whole table first, as whoever
-- writes does, so that nobody waits in a circle; rather than make the writers wait it gives up.
CREATE FUNCTION keep_position_days(oldest date, newest date, OUT made integer, OUT dropped integer)
LANGUAGE plpgsql AS $$
DECLARE
  missing date[];
  old text[];
  day date;
  part text;
  starts timestamptz;
  ends timestamptz;
BEGIN
  PERFORM set_config('lock_timeout', '5s', true);
  PERFORM pg_advisory_xact_lock(hashtext('bus_location.keep_position_days'));
  missing := ARRAY(
    SELECT wanted::date FROM generate_series(oldest, newest, interval '1 day') AS wanted
    WHERE to_regclass('bus_location.vehicle_positions_' || to_char(wanted, 'YYYYMMDD')) IS NULL);
  old := ARRAY(
    SELECT c.relname
    FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'bus_location.vehicle_positions'::regclass
      AND c.relname ~ '^vehicle_positions_[0-9]{8}$'
      AND to_date(right(c.relname, 8), 'YYYYMMDD') < oldest);
  made := cardinality(missing);
  dropped := cardinality(old);
  IF made + dropped = 0 THEN
    RETURN;
  END IF;
  LOCK TABLE bus_location.vehicle_positions IN ACCESS EXCLUSIVE MODE;
  FOREACH day IN ARRAY missing LOOP
    part := 'vehicle_positions_' || to_char(day, 'YYYYMMDD');
    starts := day::timestamp AT TIME ZONE 'UTC';
    ends := (day + 1)::timestamp AT TIME ZONE 'UTC';
    EXECUTE format(
      'CREATE TABLE bus_location.%I (LIKE bus_location.vehicle_positions INCLUDING ALL)', part);
    EXECUTE format(
      'WITH moved AS (DELETE FROM bus_location.vehicle_positions_other
                      WHERE measured_at >= %L AND measured_at < %L RETURNING *)
       INSERT INTO bus_location.%I SELECT * FROM moved', starts, ends, part);
    EXECUTE format(
      'ALTER TABLE bus_location.vehicle_positions
       ATTACH PARTITION bus_location.%I FOR VALUES FROM (%L) TO (%L)', part, starts, ends);
  END LOOP;
  FOREACH part IN ARRAY old LOOP
    EXECUTE format('DROP TABLE bus_location.%I', part);
  END LOOP;
END
$$;

SELECT keep_position_days(
         (now() AT TIME ZONE 'UTC')::date - 30, (now() AT TIME ZONE 'UTC')::date + 2);

INSERT INTO vehicle_positions SELECT * FROM vehicle_positions_before;

DROP TABLE vehicle_positions_before;
