package akatombo.tourism.web;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.Wording;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.visit.WayTotals;
import akatombo.tourism.visit.WayWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the ways of a tour: as most walk them and without steps, and how they differ (X-T2). */
final class WaysAnswer {

  private static final Wording FROM_TO =
      Wording.of("%sから%sまで: %s", "From %s to %s: %s", "从%s到%s：%s", "從%s到%s：%s", "%s에서 %s까지: %s");

  private final Tour tour;
  private final Catalogue catalogue;
  private final Reader reader;

  WaysAnswer(Tour tour, Catalogue catalogue, Reader reader) {
    this.tour = tour;
    this.catalogue = catalogue;
    this.reader = reader;
  }

  /** Writes {@code ways} and {@code legs}. */
  void write(ObjectNode answer) {
    List<@Nullable WalkPath> ordinary = new ArrayList<>();
    List<@Nullable WalkPath> stepFree = new ArrayList<>();
    tour.legs().stream()
        .filter(leg -> !leg.isRidden())
        .forEach(leg -> {
          ordinary.add(leg.ordinary());
          stepFree.add(leg.stepFree());
        });
    WayTotals asMost = WayTotals.of(ordinary);
    WayTotals withoutSteps = WayTotals.of(stepFree);
    boolean isWhole = withoutSteps.unknownLegs() == 0;
    ObjectNode ways = answer.putObject("ways");
    ways.set("ordinary", totals(asMost));
    ways.set("stepFree", isWhole ? totals(withoutSteps) : null);
    if (!ordinary.isEmpty()) {
      ways.set("difference", isWhole ? reader.said(WayWords.of(asMost, withoutSteps)) : gap());
    }
    ArrayNode legs = answer.putArray("legs");
    for (int i = 0; i < tour.legs().size(); i++) {
      TourLeg leg = tour.legs().get(i);
      ObjectNode node = legs.addObject().put("from", i).put("to", i + 1);
      node.put("computed", leg.isComputed());
      node.set("ordinary", path(leg.ordinary()));
      node.set("stepFree", path(leg.stepFree()));
      node.set("difference", reader.said(WayWords.of(leg)));
    }
  }

  /** The first leg that nobody knows a way without steps for. */
  ObjectNode gap() {
    int leg = 0;
    while (tour.legs().get(leg).isRidden() || tour.legs().get(leg).stepFree() != null) {
      leg++;
    }
    WayWords words = WayWords.of(tour.legs().get(leg));
    return reader.said(WayWords.of(FROM_TO, name(leg), name(leg + 1), words));
  }

  private String name(int waypoint) {
    return catalogue
        .content()
        .findPoi(tour.waypoints().get(waypoint).poi())
        .map(PointOfInterest::name)
        .flatMap(name -> name.in(reader.preferred()))
        .map(LocalizedText.Shown::text)
        .orElse("");
  }

  private ObjectNode totals(WayTotals way) {
    ObjectNode node =
        Parts.object()
            .put("distanceMeters", Math.round(way.distanceMeters()))
            .put("walkingSeconds", way.walkingSeconds())
            .put("legsWithoutPath", way.unknownLegs())
            .put("ascentMeters", way.ascentMeters())
            .put("steps", way.steps())
            .put("steepestPercent", way.steepestPercent())
            .put("narrowestMeters", way.narrowestMeters())
            .put("toilets", way.toilets())
            .put("benches", way.benches());
    ArrayNode surfaces = node.putArray("surfaces");
    way.surfaces().forEach(surfaces::add);
    return node;
  }

  private static @Nullable ObjectNode path(@Nullable WalkPath path) {
    if (path == null) {
      return null;
    }
    ObjectNode node =
        Parts.object()
            .put("line", EncodedPolyline.encode(path.line()))
            .put("drawn", path.isDrawn())
            .put("distanceMeters", Math.round(path.distanceMeters()))
            .put("durationSeconds", path.durationSeconds())
            .put("ascentMeters", path.ascentMeters())
            .put("steps", path.steps())
            .put("steepestPercent", path.steepestPercent())
            .put("narrowestMeters", path.narrowestMeters())
            .put("surface", path.surface());
    ArrayNode stairs = node.putArray("stairs");
    for (WalkPath.Stairs flight : path.stairs()) {
      ObjectNode written = stairs.addObject().put("steps", flight.steps());
      ObjectNode names = written.putObject("names");
      flight
          .names()
          .forEach((language, name) -> {
            if (!language.isEmpty()) {
              names.put(language, name);
            }
          });
    }
    return node.put("toilets", path.toilets()).put("benches", path.benches());
  }
}
