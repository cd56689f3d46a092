package akatombo.buslocation;

/** Where a vehicle is relative to a stop; names of GTFS-RT's VehicleStopStatus. */
public enum StopStatus {
  INCOMING_AT,
  STOPPED_AT,
  IN_TRANSIT_TO
}
