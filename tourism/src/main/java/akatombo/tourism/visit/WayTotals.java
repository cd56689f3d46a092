package akatombo.tourism.visit;

import akatombo.tourism.WalkPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one meets on all legs of a tour together; what is not known of one of them is null.
 *
 * @param unknownLegs of which no path is known
 * @param steepestPercent the steepest slope that is known
 * @param narrowestMeters the narrowest width that is known
 * @param surfaces as OpenStreetMap says them
 * @param toilets beside the paths; null when none is known
 * @param benches beside the paths; null when none is known
 */
public record WayTotals(
    int unknownLegs,
    double distanceMeters,
    long walkingSeconds,
    @Nullable Integer ascentMeters,
    @Nullable Integer steps,
    @Nullable Double steepestPercent,
    @Nullable Double narrowestMeters,
    List<String> surfaces,
    List<WalkPath.Stairs> stairs,
    @Nullable Integer toilets,
    @Nullable Integer benches) {

  public WayTotals {
    surfaces = List.copyOf(surfaces);
    stairs = List.copyOf(stairs);
  }

  /** The sum of paths; null stands for a leg without one. */
  public static WayTotals of(List<@Nullable WalkPath> legs) {
    List<WalkPath> paths = new ArrayList<>();
    legs.stream().filter(Objects::nonNull).forEach(paths::add);
    return new WayTotals(
        legs.size() - paths.size(),
        paths.stream().mapToDouble(WalkPath::distanceMeters).sum(),
        paths.stream().mapToLong(WalkPath::durationSeconds).sum(),
        sumOfAll(paths, WalkPath::ascentMeters),
        sumOfAll(paths, WalkPath::steps),
        known(paths, WalkPath::steepestPercent).max(Double::compare).orElse(null),
        known(paths, WalkPath::narrowestMeters).min(Double::compare).orElse(null),
        List.copyOf(surfaces(paths)),
        paths.stream().map(WalkPath::stairs).flatMap(Collection::stream).toList(),
        sumOfKnown(paths, WalkPath::toilets),
        sumOfKnown(paths, WalkPath::benches));
  }

  private static SequencedSet<String> surfaces(List<WalkPath> paths) {
    SequencedSet<String> surfaces = new LinkedHashSet<>();
    known(paths, WalkPath::surface)
        .forEach(surface -> surfaces.addAll(Arrays.asList(surface.split(";", -1))));
    return surfaces;
  }

  private static <T> Stream<T> known(
      List<WalkPath> paths, Function<WalkPath, @Nullable T> property) {
    return paths.stream().flatMap(path -> Stream.ofNullable(property.apply(path)));
  }

  private static @Nullable Integer sumOfAll(
      List<WalkPath> paths, Function<WalkPath, @Nullable Integer> property) {
    List<Integer> known = known(paths, property).toList();
    return known.size() < paths.size() || known.isEmpty()
        ? null
        : Integer.valueOf(known.stream().mapToInt(Integer::intValue).sum());
  }

  private static @Nullable Integer sumOfKnown(
      List<WalkPath> paths, Function<WalkPath, @Nullable Integer> property) {
    List<Integer> known = known(paths, property).toList();
    return known.isEmpty()
        ? null
        : Integer.valueOf(known.stream().mapToInt(Integer::intValue).sum());
  }
}
