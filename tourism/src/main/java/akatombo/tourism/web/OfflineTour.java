package akatombo.tourism.web;

import akatombo.tourism.MediaAssets;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.Waypoint;
import akatombo.tourism.visit.TourCourse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tour as a phone keeps it: nothing that changes by the hour, and each waypoint in a file of its
 * own, so that a change of one leaves the others as they were.
 */
public final class OfflineTour {

  private final Catalogue catalogue;
  private final Catalogue.ListedTour listed;
  private final Reader reader;

  private OfflineTour(Catalogue catalogue, Catalogue.ListedTour listed, Reader reader) {
    this.catalogue = catalogue;
    this.listed = listed;
    this.reader = reader;
  }

  /** A published tour for a reader. */
  public static OfflineTour of(
      Tour tour, PublishedContent content, MediaAssets media, Reader reader) {
    List<PointOfInterest> places =
        tour.waypoints().stream()
            .map(Waypoint::poi)
            .distinct()
            .flatMap(poi -> content.findPoi(poi).stream())
            .toList();
    PublishedContent alone =
        new PublishedContent(content.version(), places, List.of(tour), List.of());
    Catalogue catalogue = Catalogue.of(alone, media);
    return new OfflineTour(catalogue, catalogue.tours().getFirst(), reader);
  }

  /** Its way and time. */
  public TourCourse course() {
    return listed.course();
  }

  /** The files by their names: the frame, then the waypoints. */
  public SequencedMap<String, ObjectNode> files() {
    SequencedMap<String, ObjectNode> waypoints = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (Waypoint waypoint : listed.tour().waypoints()) {
      String first = "waypoints/" + waypoint.poi().text();
      String name = first + ".json";
      for (int again = 2; waypoints.containsKey(name); again++) {
        name = first + "-" + again + ".json";
      }
      waypoints.put(name, waypoint(waypoint));
      names.add(name);
    }
    SequencedMap<String, ObjectNode> files = new LinkedHashMap<>();
    files.put("tour.json", frame(names));
    files.putAll(waypoints);
    return files;
  }

  private ObjectNode frame(List<String> names) {
    Tour tour = listed.tour();
    ObjectNode frame = Parts.object().put("language", reader.language().tag());
    TourAnswer.brief(frame, listed, catalogue, reader);
    // A list's small picture is not taken along.
    var _ = frame.remove("image");
    frame.set("description", reader.text(tour.description()));
    frame.set("media", catalogue.media(tour.media(), reader));
    RallyAnswer.write(frame, tour, reader);
    ArrayNode waypoints = frame.putArray("waypoints");
    names.forEach(waypoints::add);
    new WaysAnswer(tour, catalogue, reader).write(frame);
    return frame;
  }

  private ObjectNode waypoint(Waypoint waypoint) {
    ObjectNode node = Parts.object();
    TourAnswer.waypoint(node, waypoint, catalogue, reader);
    PointOfInterest poi = catalogue.content().findPoi(waypoint.poi()).orElse(null);
    if (poi != null) {
      ObjectNode place = (ObjectNode) node.get("poi");
      // Whether it is open or quiet now is what a phone works out from the hours.
      var _ = place.remove("opening");
      var _ = ((ObjectNode) place.get("rules")).remove("quietNow");
      var _ = place.remove("image");
      place.put(
          "hours", OpeningHours.of(poi).map(hours -> hours.in(reader.language())).orElse(null));
      place.put("telephone", poi.telephone()).put("url", poi.url());
    }
    return node;
  }
}
