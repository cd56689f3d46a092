package akatombo.gtfs.read;

import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads shapes.txt into columns, points in the order of shape_pt_sequence. */
final class ShapeReader {

  private final FeedFiles files;
  private final List<String> ids = new ArrayList<>();
  private final TextIndex index = new TextIndex();
  private int[] shape = new int[1024];
  private int[] sequence = new int[1024];
  private double[] lat = new double[1024];
  private double[] lon = new double[1024];
  private float[] dist = new float[1024];
  private int size;
  private boolean hasDist;

  ShapeReader(FeedFiles files) {
    this.files = files;
  }

  ShapeColumns read() throws IOException {
    files.readColumns("shapes.txt", this::rows);
    RowOrder order = RowOrder.of(shape, sequence, size, ids.size());
    return new ShapeColumns(
        ids,
        order.starts(),
        order.apply(lat),
        order.apply(lon),
        hasDist ? order.apply(dist) : null);
  }

  /** Positions by shape_id. */
  TextIndex index() {
    return index;
  }

  private void rows(FeedTable table) throws IOException {
    int id = table.required("shape_id");
    int latColumn = table.required("shape_pt_lat");
    int lonColumn = table.required("shape_pt_lon");
    int sequenceColumn = table.required("shape_pt_sequence");
    int distColumn = table.column("shape_dist_traveled");
    hasDist = table.has("shape_dist_traveled");
    String last = null;
    int lastShape = -1;
    while (table.next()) {
      String shapeId = table.requiredText(id);
      double pointLat = table.decimal(latColumn, -90, 90);
      double pointLon = table.decimal(lonColumn, -180, 180);
      int number = table.integer(sequenceColumn, 0, Integer.MAX_VALUE, -1);
      if (shapeId == null || Double.isNaN(pointLat) || Double.isNaN(pointLon) || number < 0) {
        continue;
      }
      if (!isSame(shapeId, last)) {
        last = shapeId;
        lastShape = shape(shapeId);
      }
      grow();
      shape[size] = lastShape;
      sequence[size] = number;
      lat[size] = pointLat;
      lon[size] = pointLon;
      dist[size++] = (float) table.decimal(distColumn, 0, Float.MAX_VALUE);
    }
  }

  /** Texts come from one pool: the same text is the same object. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(String text, @Nullable String last) {
    return text == last;
  }

  private int shape(String id) {
    int at = index.find(id);
    if (at < 0) {
      at = ids.size();
      index.putIfAbsent(id, at);
      ids.add(id);
    }
    return at;
  }

  private void grow() {
    if (size == shape.length) {
      int capacity = size + (size >> 1);
      shape = Arrays.copyOf(shape, capacity);
      sequence = Arrays.copyOf(sequence, capacity);
      lat = Arrays.copyOf(lat, capacity);
      lon = Arrays.copyOf(lon, capacity);
      dist = Arrays.copyOf(dist, capacity);
    }
  }
}
