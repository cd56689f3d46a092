package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.visit.WayWords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way of a tour from one place to the next, drawn where it is known. Where it is not, a straight
 * line between the two says so, and why: a file with a hole would be taken for the whole tour.
 *
 * @param number from 1
 * @param name of the places it leads between
 * @param line of its path, else of its ends as far as they are known
 * @param path null where none is known or one rides
 * @param words why there is no path; empty with one
 */
record Way(
    int number,
    String name,
    List<GeoPoint> line,
    @Nullable WalkPath path,
    boolean isRidden,
    String words) {

  /** All of a tour, as most walk them or without steps. */
  static List<Way> of(Tour tour, PublishedContent content, Texts texts, boolean isStepFree) {
    List<Optional<PointOfInterest>> places =
        tour.waypoints().stream().map(at -> content.findPoi(at.poi())).toList();
    return IntStream.range(0, tour.legs().size())
        .mapToObj(i -> of(i, tour.legs().get(i), places.subList(i, i + 2), texts, isStepFree))
        .toList();
  }

  private static Way of(
      int index,
      TourLeg leg,
      List<Optional<PointOfInterest>> ends,
      Texts texts,
      boolean isStepFree) {
    WalkPath path = isStepFree ? leg.stepFree() : leg.ordinary();
    List<String> names =
        ends.stream().map(end -> end.map(poi -> texts.of(poi.name())).orElse("")).toList();
    List<GeoPoint> straight =
        ends.stream()
            .flatMap(Optional::stream)
            .map(PointOfInterest::point)
            .filter(Objects::nonNull)
            .toList();
    return new Way(
        index + 1,
        "%d: %s → %s".formatted(index + 1, names.getFirst(), names.getLast()),
        path == null ? straight : path.line(),
        path,
        leg.isRidden(),
        path == null ? texts.of(WayWords.missing(leg, isStepFree)) : "");
  }

  /** Whether its path is drawn. */
  boolean isKnown() {
    return path != null;
  }

  /** Whether there is anything to draw. */
  boolean isLine() {
    return line.size() > 1;
  }

  /** What a file says of a way: {@code walked}, {@code ridden} or {@code unknown}. */
  String kind() {
    return isKnown() ? "walked" : isRidden ? "ridden" : "unknown";
  }

  /** Those without a path. */
  static Stream<Way> missing(List<Way> ways) {
    return ways.stream().filter(way -> !way.isKnown());
  }
}
