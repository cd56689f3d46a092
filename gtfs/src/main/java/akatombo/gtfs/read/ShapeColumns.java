package akatombo.gtfs.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * shapes.txt as columns, by shape and shape_pt_sequence; the points of a shape are {@code
 * from(shape)} to {@code to(shape)}, end excluded.
 */
public final class ShapeColumns {

  static final ShapeColumns NONE =
      new ShapeColumns(List.of(), new int[1], new double[0], new double[0], null);

  private final List<String> ids;
  private final int[] start;
  private final double[] lat;
  private final double[] lon;
  private final float @Nullable [] dist;

  ShapeColumns(List<String> ids, int[] start, double[] lat, double[] lon, float @Nullable [] dist) {
    this.ids = ids;
    this.start = start;
    this.lat = lat;
    this.lon = lon;
    this.dist = dist;
  }

  /** Number of shapes. */
  public int size() {
    return ids.size();
  }

  /** shape_id. */
  public String id(int shape) {
    return ids.get(shape);
  }

  /** First point of a shape. */
  public int from(int shape) {
    return start[shape];
  }

  /** The point after the last of a shape. */
  public int to(int shape) {
    return start[shape + 1];
  }

  /** Latitude in degrees. */
  public double lat(int point) {
    return lat[point];
  }

  /** Longitude in degrees. */
  public double lon(int point) {
    return lon[point];
  }

  /** shape_dist_traveled in the feed's own unit; NaN where empty. */
  public float dist(int point) {
    return dist == null ? Float.NaN : dist[point];
  }
}
