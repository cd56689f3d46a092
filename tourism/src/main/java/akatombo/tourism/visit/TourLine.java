package akatombo.tourism.visit;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Tour;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.WalkPath;
import akatombo.tourism.trigger.ZoneDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The line of a tour as it is walked, to find what lies beside it. */
public final class TourLine {

  private static final double METERS_PER_DEGREE = 111_194.9;

  /** The smallest area has a radius of 5 meters. */
  private static final double LOOK_EVERY_METERS = 3;

  private final List<Piece> pieces = new ArrayList<>();

  private TourLine() {}

  /**
   * Where something lies beside the line.
   *
   * @param leg behind which waypoint, from 0
   * @param along meters from that waypoint
   * @param meters from the line, by air
   */
  public record Beside(int leg, double along, double meters) {}

  private record Piece(int leg, double begins, GeoPoint from, GeoPoint to) {}

  /** The ways that are walked; one never drawn is the line by air, a waypoint alone a point. */
  public static TourLine of(Tour tour, TourCourse course) {
    TourLine line = new TourLine();
    List<@Nullable GeoPoint> points = course.points();
    for (int i = 0; i < points.size(); i++) {
      WalkPath path = i < tour.legs().size() ? tour.legs().get(i).ordinary() : null;
      GeoPoint from = points.get(i);
      if (path != null) {
        line.add(i, path.line());
      } else if (from != null) {
        boolean isWalked = i < course.stretches().size() && !course.stretches().get(i).isRidden();
        GeoPoint to = isWalked ? points.get(i + 1) : null;
        line.add(i, List.of(from, to == null ? from : to));
      }
    }
    return line;
  }

  /** The ways, by the waypoint behind which they begin, that lead through an area. */
  public SortedSet<Integer> through(TriggerZone area) {
    return pieces.stream()
        .filter(piece -> !piece.from.equals(piece.to) && isThrough(piece, area))
        .map(Piece::leg)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isThrough(Piece piece, TriggerZone area) {
    int parts = (int) Math.ceil(piece.from.metersTo(piece.to) / LOOK_EVERY_METERS);
    return IntStream.rangeClosed(0, parts)
        .mapToObj(i -> between(piece, (double) i / parts))
        .anyMatch(point -> ZoneDistance.meters(area, point) < 0);
  }

  private static GeoPoint between(Piece piece, double share) {
    return new GeoPoint(
        piece.from.lat() + share * (piece.to.lat() - piece.from.lat()),
        piece.from.lon() + share * (piece.to.lon() - piece.from.lon()));
  }

  private void add(int leg, List<GeoPoint> points) {
    double along = 0;
    for (int i = 1; i < points.size(); i++) {
      pieces.add(new Piece(leg, along, points.get(i - 1), points.get(i)));
      along += points.get(i - 1).metersTo(points.get(i));
    }
  }

  /** What lies no farther than so many meters from any part of it; empty for a line of nothing. */
  public Optional<BoundingBox> around(double meters) {
    return pieces.stream()
        .map(piece -> box(piece.from).with(box(piece.to)))
        .reduce(BoundingBox::with)
        .map(box -> box.widened(meters));
  }

  private static BoundingBox box(GeoPoint point) {
    return new BoundingBox(point.lat(), point.lon(), point.lat(), point.lon());
  }

  /** Where a point lies beside it; empty when it is farther away. */
  public Optional<Beside> beside(GeoPoint point, double metersMax) {
    Beside nearest = null;
    for (Piece piece : pieces) {
      Beside here = beside(piece, point);
      if (here.meters <= metersMax && (nearest == null || here.meters < nearest.meters)) {
        nearest = here;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static Beside beside(Piece piece, GeoPoint point) {
    double eastScale = METERS_PER_DEGREE * Math.cos(Math.toRadians(point.lat()));
    double fromX = (piece.from.lon() - point.lon()) * eastScale;
    double fromY = (piece.from.lat() - point.lat()) * METERS_PER_DEGREE;
    double dx = (piece.to.lon() - piece.from.lon()) * eastScale;
    double dy = (piece.to.lat() - piece.from.lat()) * METERS_PER_DEGREE;
    double length = dx * dx + dy * dy;
    double share = length == 0 ? 0 : Math.clamp(-(fromX * dx + fromY * dy) / length, 0, 1);
    return new Beside(
        piece.leg,
        piece.begins + share * Math.sqrt(length),
        Math.hypot(fromX + share * dx, fromY + share * dy));
  }
}
