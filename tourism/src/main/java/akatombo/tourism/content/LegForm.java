package akatombo.tourism.content;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.TourLeg;
import akatombo.tourism.TourLeg.Ascents;
import akatombo.tourism.WalkPath;
import akatombo.tourism.WalkPath.Stairs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The way between two waypoints as JSON. */
final class LegForm {

  private static final String ASCENT = "ascentMeters";
  private static final int POINTS_MAX = 2_000;
  private static final int DISTANCE_MAX = 100_000;
  private static final int SECONDS_MAX = 86_400;
  private static final int COUNT_MAX = 10_000;
  private static final int STAIRS_MAX = 100;
  private static final int NAMES_MAX = 30;

  private LegForm() {}

  static TourLeg read(Fields fields) {
    var _ = fields.only("ridden", "ordinary", "stepFree", ASCENT);
    boolean isRidden = fields.flag("ridden", false);
    if (isRidden && Stream.of("ordinary", "stepFree", ASCENT).anyMatch(fields::has)) {
      fields.wrong("ridden", FaultCode.RIDDEN, Map.of());
    }
    return isRidden
        ? TourLeg.RIDDEN
        : new TourLeg(
            path(fields.object("ordinary")),
            path(fields.object("stepFree")),
            ascents(fields.object(ASCENT)));
  }

  private static Ascents ascents(@Nullable Fields fields) {
    if (fields == null) {
      return Ascents.UNKNOWN;
    }
    var _ = fields.only("ordinary", "stepFree");
    return new Ascents(integer(fields, "ordinary"), integer(fields, "stepFree"));
  }

  private static @Nullable WalkPath path(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    var _ =
        fields.only(
            "line",
            "drawn",
            "distanceMeters",
            "durationSeconds",
            ASCENT,
            "steps",
            "steepestPercent",
            "narrowestMeters",
            "surface",
            "stairs",
            "toilets",
            "benches");
    fields.require("line");
    fields.require("distanceMeters");
    fields.require("durationSeconds");
    List<GeoPoint> line = fields.list("line", 2, POINTS_MAX, Fields::asPoint);
    Double distance = fields.number("distanceMeters", 0, DISTANCE_MAX);
    Long duration = fields.whole("durationSeconds", 0, SECONDS_MAX);
    boolean isDrawn = fields.flag("drawn", true);
    Integer ascent = integer(fields, ASCENT);
    Integer steps = integer(fields, "steps");
    Double steepest = fields.number("steepestPercent", 0, 100);
    Double narrowest = fields.number("narrowestMeters", 0, 100);
    String surface = fields.text("surface", 100);
    List<Stairs> stairs = fields.list("stairs", 0, STAIRS_MAX, LegForm::stairs);
    Integer toilets = integer(fields, "toilets");
    Integer benches = integer(fields, "benches");
    return line.size() < 2 || distance == null || duration == null
        ? null
        : new WalkPath(
            line,
            isDrawn,
            distance,
            duration.intValue(),
            ascent,
            steps,
            steepest,
            narrowest,
            surface,
            stairs,
            toilets,
            benches);
  }

  private static Stairs stairs(Fields fields) {
    var _ = fields.only("names", "steps");
    return new Stairs(fields.texts("names", NAMES_MAX, Forms.LINE_MAX), integer(fields, "steps"));
  }

  private static @Nullable Integer integer(Fields fields, String name) {
    Long number = fields.whole(name, 0, COUNT_MAX);
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  static ObjectNode write(TourLeg leg) {
    ObjectNode node = Forms.object();
    WalkPath ordinary = leg.ordinary();
    WalkPath stepFree = leg.stepFree();
    if (leg.isRidden()) {
      node.put("ridden", true);
    }
    if (ordinary != null) {
      node.set("ordinary", write(ordinary));
    }
    if (stepFree != null) {
      node.set("stepFree", write(stepFree));
    }
    if (!leg.ascents().equals(Ascents.UNKNOWN)) {
      ObjectNode ascents = node.putObject(ASCENT);
      put(ascents, "ordinary", leg.ascents().ordinary());
      put(ascents, "stepFree", leg.ascents().stepFree());
    }
    return node;
  }

  private static ObjectNode write(WalkPath path) {
    ObjectNode node = Forms.object();
    Forms.putAll(node, "line", path.line(), Forms::write);
    node.put("drawn", path.isDrawn());
    node.put("distanceMeters", path.distanceMeters());
    node.put("durationSeconds", path.durationSeconds());
    put(node, ASCENT, path.ascentMeters());
    put(node, "steps", path.steps());
    put(node, "steepestPercent", path.steepestPercent());
    put(node, "narrowestMeters", path.narrowestMeters());
    Forms.put(node, "surface", path.surface());
    Forms.putAll(node, "stairs", path.stairs(), LegForm::write);
    put(node, "toilets", path.toilets());
    put(node, "benches", path.benches());
    return node;
  }

  private static ObjectNode write(Stairs stairs) {
    ObjectNode node = Forms.object();
    Forms.putTexts(node, "names", stairs.names());
    put(node, "steps", stairs.steps());
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable Number number) {
    switch (number) {
      case null -> {}
      case Integer whole -> node.put(name, whole);
      default -> node.put(name, number.doubleValue());
    }
  }
}
