package akatombo.buslocation.match;

/** A place in the plane at a second of the epoch. */
record Fix(long second, double x, double y) {

  double metersTo(Fix other) {
    return Math.hypot(other.x - x, other.y - y);
  }
}
