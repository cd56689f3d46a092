package akatombo.tourism.footfall;

/**
 * Where and when arrivals are counted: a place of a tour in one hour of a day.
 *
 * @param tour its slug
 * @param waypoint the place's id
 * @param hour 0 to 23 by the city's clock
 */
public record Cell(String tour, String waypoint, int hour) {

  public Cell {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("hour must be 0 to 23: " + hour);
    }
  }
}
