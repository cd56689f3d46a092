package akatombo.gtfs;

/** What a row of stops.txt is (location_type), in the order of its numbers. */
public enum LocationType {
  STOP,
  STATION,
  ENTRANCE,
  GENERIC_NODE,
  BOARDING_AREA
}
