package akatombo.buslocation.match;

/**
 * How far is driven between places that are told as distances along another path, of which a part
 * is driven around.
 */
final class Odometer {

  private final double[] told;
  private final double[] driven;

  /**
   * Made for the points of a path.
   *
   * @param told distance of each along the other path; never decreases
   * @param driven distance of each from the first
   */
  Odometer(double[] told, double[] driven) {
    this.told = told;
    this.driven = driven;
  }

  double drivenAt(double meters) {
    return read(told, driven, meters);
  }

  double toldAt(double meters) {
    return read(driven, told, meters);
  }

  private static double read(double[] from, double[] to, double at) {
    int low = 0;
    int high = from.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (from[middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double width = from[high] - from[low];
    double part = width <= 0 ? 0 : Math.clamp((at - from[low]) / width, 0, 1);
    return to[low] + part * (to[high] - to[low]);
  }
}
