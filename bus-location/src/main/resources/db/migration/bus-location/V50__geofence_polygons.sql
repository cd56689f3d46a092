-- A geofence is a circle around lat, lon or a polygon whose first corner they are.

ALTER TABLE geofences
  ALTER COLUMN radius_meters DROP NOT NULL,
  ADD COLUMN corners double precision[],      -- lat, lon, lat, lon …; the first repeated at the end
  ADD CONSTRAINT geofences_one_shape CHECK ((radius_meters IS NULL) <> (corners IS NULL));
