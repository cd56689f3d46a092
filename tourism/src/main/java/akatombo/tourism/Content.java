package akatombo.tourism;

import java.util.stream.Stream;

/** What the tourism office writes and publishes, each under a name of its own. */
public sealed interface Content permits PointOfInterest, Tour, Event {

  /** The name in addresses, unique among its kind. */
  String key();

  /** Every picture, sound and model it shows. */
  Stream<MediaUse> shown();
}
