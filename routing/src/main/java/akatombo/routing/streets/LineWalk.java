package akatombo.routing.streets;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.WalkFacts;
import akatombo.routing.WalkFacts.Stairs;
import akatombo.routing.streets.NearStreets.Street;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Finds the streets a line follows and says what their tags say. */
final class LineWalk {

  private static final double SAMPLE_METERS = 4;

  /** A planner's line has its streets' corners, rounded to a meter. */
  private static final double OFF_METERS = 4;

  /** Less of a way than this is a corner cut, not a way walked. */
  private static final double WALKED_METERS = 3;

  private static final double BESIDE_METERS = 30;
  private static final double SURFACE_KNOWN = 0.9;
  private static final double SURFACE_SHOWN = 0.1;
  private static final double METERS_PER_DEGREE = 111_194.9;
  private static final Pattern NUMBER = Pattern.compile("\\s*-?(\\d{1,3}(?:\\.\\d{1,3})?)\\s*");

  private final NearStreets near;
  private final List<GeoPoint> samples;
  private final SequencedMap<Street, Double> walked = new LinkedHashMap<>();

  private LineWalk(NearStreets near, List<GeoPoint> line) {
    this.near = near;
    this.samples = LineSamples.of(line, SAMPLE_METERS);
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i - 1).metersTo(line.get(i));
    }
    double each = samples.isEmpty() ? 0 : length / samples.size();
    for (GeoPoint sample : samples) {
      Street street = streetAt(sample);
      if (street != null) {
        walked.merge(street, each, Double::sum);
      }
    }
    double least = Math.min(WALKED_METERS, length / 2);
    walked.values().removeIf(meters -> meters < least);
  }

  static WalkFacts of(NearStreets near, List<GeoPoint> line) {
    LineWalk walk = new LineWalk(near, line);
    return new WalkFacts(
        walk.walked.keySet().stream().filter(LineWalk::isSteps).map(LineWalk::stairs).toList(),
        walk.walked.keySet().stream().anyMatch(way -> "no".equals(way.tags().get("wheelchair"))),
        walk.measures("incline", "%").boxed().max(Comparator.naturalOrder()).orElse(null),
        walk.measures("width", "m").boxed().min(Comparator.naturalOrder()).orElse(null),
        walk.surface(),
        walk.beside(near.toilets()),
        walk.beside(near.benches()));
  }

  private @Nullable Street streetAt(GeoPoint sample) {
    Street best = null;
    double bestMeters = OFF_METERS;
    for (Street street : near.streets()) {
      double meters = meters(street, sample, bestMeters);
      if (meters < bestMeters) {
        best = street;
        bestMeters = meters;
      }
    }
    return best;
  }

  /** The distance to a street; any larger number when it is farther than {@code limit}. */
  private static double meters(Street street, GeoPoint point, double limit) {
    double least = Double.POSITIVE_INFINITY;
    double perLon = METERS_PER_DEGREE * Math.cos(Math.toRadians(point.lat()));
    GeoPoint before = street.corners().getFirst();
    for (GeoPoint corner : street.corners()) {
      double south = METERS_PER_DEGREE * (Math.min(before.lat(), corner.lat()) - point.lat());
      double north = METERS_PER_DEGREE * (Math.max(before.lat(), corner.lat()) - point.lat());
      if (south < limit && north > -limit) {
        double ax = perLon * (before.lon() - point.lon());
        double ay = METERS_PER_DEGREE * (before.lat() - point.lat());
        double dx = perLon * (corner.lon() - point.lon()) - ax;
        double dy = METERS_PER_DEGREE * (corner.lat() - point.lat()) - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
        least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
      }
      before = corner;
    }
    return least;
  }

  private static boolean isSteps(Street street) {
    return "steps".equals(street.tags().get("highway"));
  }

  private static Stairs stairs(Street street) {
    Map<String, String> names = new HashMap<>();
    street
        .tags()
        .forEach((key, value) -> {
          if (key.startsWith("name:")) {
            names.put(key.substring("name:".length()), value);
          }
        });
    String name = street.tags().get("name");
    if (name != null) {
      names.putIfAbsent("", name);
    }
    String count = street.tags().getOrDefault("step_count", "");
    return new Stairs(names, count.matches("\\d{1,4}") ? Integer.valueOf(count) : null);
  }

  private DoubleStream measures(String tag, String unit) {
    return walked.keySet().stream()
        .filter(street -> !isSteps(street))
        .map(street -> measure(street.tags().get(tag), unit))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue);
  }

  /** A width may leave its unit out, a slope may not: without one it may be degrees. */
  private static @Nullable Double measure(@Nullable String text, String unit) {
    if (text == null) {
      return null;
    }
    boolean hasUnit = text.strip().endsWith(unit);
    if (!hasUnit && unit.equals("%")) {
      return null;
    }
    Matcher number = NUMBER.matcher(hasUnit ? text.replace(unit, "") : text);
    return number.matches() ? Double.valueOf(number.group(1)) : null;
  }

  private @Nullable String surface() {
    Map<String, Double> meters = new HashMap<>();
    double all = 0;
    double known = 0;
    for (Map.Entry<Street, Double> street : walked.entrySet()) {
      String surface = street.getKey().tags().get("surface");
      all += street.getValue();
      if (surface != null) {
        known += street.getValue();
        meters.merge(surface, street.getValue(), Double::sum);
      }
    }
    if (all == 0 || known < SURFACE_KNOWN * all) {
      return null;
    }
    double least = SURFACE_SHOWN * all;
    return meters.entrySet().stream()
        .filter(surface -> surface.getValue() >= least)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(";"));
  }

  private int beside(List<GeoPoint> places) {
    return (int)
        places.stream()
            .filter(place ->
                samples.stream().anyMatch(sample -> sample.metersTo(place) <= BESIDE_METERS))
            .count();
  }
}
