package akatombo.gtfs;

/** pickup_type and drop_off_type of stop_times.txt, in the order of their numbers. */
public enum BoardingType {
  REGULAR,
  NONE,
  PHONE_AGENCY,
  COORDINATE_WITH_DRIVER
}
