package akatombo.tourism.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What part of the map is asked for.
 *
 * @param near nearest first from there; null for the office's order
 * @param radiusMeters around it
 * @param box null for no box
 */
record Around(@Nullable GeoPoint near, int radiusMeters, @Nullable BoundingBox box) {

  private static final int RADIUS_MAX = 20_000;
  private static final String POINT = "lat,lon in degrees";
  private static final String BOX = "minLon,minLat,maxLon,maxLat in degrees";

  /**
   * What {@code near}, {@code radius} and {@code bbox} say.
   *
   * @param radius without {@code radius}
   */
  static Around read(Query query, int radius) {
    return new Around(
        point(query, "near"), query.number("radius", radius, 1, RADIUS_MAX), box(query));
  }

  /** What only {@code near} says. */
  static Around near(Query query) {
    return new Around(point(query, "near"), Integer.MAX_VALUE, null);
  }

  /** A place {@code lat,lon}; null when missing. */
  static @Nullable GeoPoint point(Query query, String name) {
    String value = query.text(name);
    if (value == null) {
      return null;
    }
    double[] numbers = numbers(name, value, 2, POINT);
    try {
      return new GeoPoint(numbers[0], numbers[1]);
    } catch (IllegalArgumentException notOnEarth) {
      throw Refusals.invalid(name, value, POINT);
    }
  }

  /** A box as in GeoJSON (RFC 7946 §5); null when missing. */
  static @Nullable BoundingBox box(Query query) {
    String value = query.text("bbox");
    if (value == null) {
      return null;
    }
    double[] numbers = numbers("bbox", value, 4, BOX);
    try {
      return new BoundingBox(numbers[1], numbers[0], numbers[3], numbers[2]);
    } catch (IllegalArgumentException emptyBox) {
      throw Refusals.invalid("bbox", value, BOX);
    }
  }

  private static double[] numbers(String name, String value, int count, String allowed) {
    String[] parts = value.split(",", -1);
    double[] numbers = new double[count];
    if (parts.length != count) {
      throw Refusals.invalid(name, value, allowed);
    }
    for (int i = 0; i < count; i++) {
      try {
        numbers[i] = Double.parseDouble(parts[i].strip());
      } catch (NumberFormatException notANumber) {
        throw Refusals.invalid(name, value, allowed);
      }
      if (!Double.isFinite(numbers[i])) {
        throw Refusals.invalid(name, value, allowed);
      }
    }
    return numbers;
  }

  /**
   * Something found.
   *
   * @param meters from {@link #near}; null when that was not asked
   */
  record Found<T>(T what, @Nullable Double meters) {}

  /**
   * The page of what fits and lies in it, nearest first; what has no place is found only where none
   * was asked for. Only what stands on the page is collected, unless it has to be sorted.
   */
  <T> Page.Part<Found<T>> select(
      List<T> all, Predicate<T> fits, Function<T, @Nullable GeoPoint> place, Page page) {
    if (near != null) {
      return page.of(nearest(all, fits, place, near));
    }
    List<Found<T>> shown = new ArrayList<>();
    int found = 0;
    for (T each : all) {
      if (fits.test(each) && isIn(box, place.apply(each))) {
        if (page.holds(found)) {
          shown.add(new Found<>(each, null));
        }
        found++;
      }
    }
    return new Page.Part<>(shown, found);
  }

  private static boolean isIn(@Nullable BoundingBox box, @Nullable GeoPoint point) {
    return box == null || (point != null && box.contains(point.lat(), point.lon()));
  }

  private <T> List<Found<T>> nearest(
      List<T> all, Predicate<T> fits, Function<T, @Nullable GeoPoint> place, GeoPoint from) {
    record Near<T>(T what, double meters) {}

    List<Near<T>> found = new ArrayList<>();
    BoundingBox reach = reach(from);
    for (T each : all) {
      GeoPoint point = place.apply(each);
      if (point != null && isIn(reach, point) && isIn(box, point) && fits.test(each)) {
        double meters = from.metersTo(point);
        if (meters <= radiusMeters) {
          found.add(new Near<>(each, meters));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Near::meters));
    return found.stream().map(each -> new Found<>(each.what(), each.meters())).toList();
  }

  /** A box that holds all that is near: most lie outside it and need no measuring. */
  private @Nullable BoundingBox reach(GeoPoint from) {
    return radiusMeters > RADIUS_MAX
        ? null
        : new BoundingBox(from.lat(), from.lon(), from.lat(), from.lon())
            .widened(radiusMeters * 1.01);
  }
}
