package akatombo.tourism;

import java.util.List;

/** The door to what helps on the way, as the city's lists have it. */
public interface Facilities {

  /** All of a kind that have a position; never waits for the database. */
  List<Facility> all(FacilityKind kind);
}
