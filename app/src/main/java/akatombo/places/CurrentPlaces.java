package akatombo.places;

import java.util.Optional;

/** The places of the schedules that serve now. */
interface CurrentPlaces {

  /** Empty only until the first index is made. */
  Optional<PlaceIndex> current();
}
