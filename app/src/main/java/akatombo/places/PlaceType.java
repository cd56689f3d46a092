package akatombo.places;

import java.util.Locale;

/** What a place is. */
enum PlaceType {
  /** A bus stop, or several poles of one name that stand together. */
  STOP(0),
  /** A railway station, with everything that stops at it. */
  STATION(0.5),
  /** A town (町) of the city, or the city itself. */
  TOWN(1),
  /** A sight or public building; before the bus stop that bears its name. */
  SIGHT(3.2);

  private final double importance;

  PlaceType(double importance) {
    this.importance = importance;
  }

  /** How much it is looked for, before its trips are counted. */
  double importance() {
    return importance;
  }

  /** As it stands in an answer. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
