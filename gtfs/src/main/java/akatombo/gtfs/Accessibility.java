package akatombo.gtfs;

/** Wheelchair information of a stop or trip (wheelchair_boarding, wheelchair_accessible). */
public enum Accessibility {
  UNKNOWN,
  ACCESSIBLE,
  NOT_ACCESSIBLE
}
