package akatombo.gtfs.check;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.ShapeColumns;
import akatombo.gtfs.read.TripRow;
import java.time.LocalDate;
import java.util.BitSet;

/** A shape is unused, is a single point, or its distances go backward. */
final class ShapeRule implements Rule {

  private static final String FILE = "shapes.txt";

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    BitSet used = new BitSet();
    for (TripRow trip : feed.trips()) {
      if (trip.shape() >= 0) {
        used.set(trip.shape());
      }
    }
    ShapeColumns shapes = feed.shapes();
    for (int shape = 0; shape < shapes.size(); shape++) {
      if (!used.get(shape)) {
        log.add(NoticeCode.UNUSED_SHAPE, FILE, 0, "shape_id", shapes.id(shape));
      }
      if (shapes.to(shape) - shapes.from(shape) == 1) {
        log.add(NoticeCode.SINGLE_SHAPE_POINT, FILE, 0, "shape_id", shapes.id(shape));
      }
      checkDistances(shapes, shape, log);
    }
  }

  private static void checkDistances(ShapeColumns shapes, int shape, NoticeLog log) {
    for (int point = shapes.from(shape) + 1; point < shapes.to(shape); point++) {
      if (shapes.dist(point) < shapes.dist(point - 1)) {
        log.add(NoticeCode.DECREASING_SHAPE_DISTANCE, FILE, 0, "shape_id", shapes.id(shape));
        return;
      }
    }
  }
}
