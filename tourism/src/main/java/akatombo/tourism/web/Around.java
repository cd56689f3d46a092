package akatombo.tourism.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

  /** A box as in GeoJSON (RFC 7946 §5). */
  private static @Nullable BoundingBox box(Query query) {
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

  /** What lies in it, nearest first; what has no place is found only where none was asked for. */
  <T> List<Found<T>> select(List<T> all, Function<T, @Nullable GeoPoint> place) {
    List<Found<T>> found = new ArrayList<>();
    BoundingBox reach = reach();
    for (T each : all) {
      GeoPoint point = place.apply(each);
      if (point == null) {
        if (near == null && box == null) {
          found.add(new Found<>(each, null));
        }
      } else if ((box == null || box.contains(point.lat(), point.lon()))
          && (reach == null || reach.contains(point.lat(), point.lon()))) {
        Double meters = near == null ? null : near.metersTo(point);
        if (meters == null || meters <= radiusMeters) {
          found.add(new Found<>(each, meters));
        }
      }
    }
    if (near != null) {
      found.sort(Comparator.comparingDouble(each -> each.meters() == null ? 0 : each.meters()));
    }
    return found;
  }

  /** A box that holds all that is near: most lie outside it and need no measuring. */
  private @Nullable BoundingBox reach() {
    return near == null || radiusMeters > RADIUS_MAX
        ? null
        : new BoundingBox(near.lat(), near.lon(), near.lat(), near.lon())
            .widened(radiusMeters * 1.01);
  }
}
