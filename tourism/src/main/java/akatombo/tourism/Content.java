package akatombo.tourism;

/** What the tourism office writes and publishes, each under a name of its own. */
public sealed interface Content permits PointOfInterest, Tour, Event {

  /** The name in addresses, unique among its kind. */
  String key();
}
