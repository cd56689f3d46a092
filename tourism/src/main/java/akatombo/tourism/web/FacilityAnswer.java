package akatombo.tourism.web;

import akatombo.gtfs.BoundingBox;
import akatombo.tourism.Facilities;
import akatombo.tourism.Facility;
import akatombo.tourism.FacilityKind;
import akatombo.tourism.export.ContentGeoJson;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.visit.TourLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/facilities}: toilets and other help around a place or along a tour. */
final class FacilityAnswer {

  private static final int RADIUS = 2_000;
  private static final int BESIDE = 150;
  private static final int BESIDE_MAX = 1_000;

  private FacilityAnswer() {}

  /**
   * Something found.
   *
   * @param meters from what was asked; null when no place was
   * @param beside where along the tour; null when none was asked
   */
  private record Found(
      Facility facility, @Nullable Double meters, TourLine.@Nullable Beside beside) {}

  /** All that fit the question. */
  static ObjectNode list(
      Facilities facilities, Catalogue catalogue, Query query, Reader reader, boolean isGeoJson) {
    List<Facility> asked =
        kinds(query).stream().flatMap(kind -> facilities.all(kind).stream()).toList();
    String slug = query.text("tour");
    Page page = Page.read(query);
    Page.Part<Found> part =
        slug == null ? around(asked, query, page) : page.of(beside(asked, catalogue, slug, query));
    ObjectNode answer = isGeoJson ? Parts.object() : Parts.begin(catalogue, reader);
    if (isGeoJson) {
      answer.put("type", "FeatureCollection");
    }
    ArrayNode all = answer.putArray(isGeoJson ? "features" : "facilities");
    for (Found each : part.all()) {
      ObjectNode node =
          isGeoJson
              ? ContentGeoJson.facility(each.facility, reader.preferred())
              : write(each.facility, reader);
      all.add(node);
      place(isGeoJson ? (ObjectNode) node.get("properties") : node, each);
    }
    page.write(answer, part.found());
    return answer;
  }

  private static List<FacilityKind> kinds(Query query) {
    String text = query.text("kind");
    if (text == null) {
      return List.of(FacilityKind.values());
    }
    return Stream.of(text.split(",", -1))
        .map(word ->
            FacilityKind.find(word.strip())
                .orElseThrow(() ->
                    Refusals.invalid(
                        "kind", text, "one or more of " + String.join(",", FacilityKind.words()))))
        .distinct()
        .toList();
  }

  private static Page.Part<Found> around(List<Facility> asked, Query query, Page page) {
    return Around.read(query, RADIUS)
        .select(asked, each -> true, Facility::point, page)
        .map(found -> new Found(found.what(), found.meters(), null));
  }

  /** In the order one passes them. */
  private static List<Found> beside(
      List<Facility> asked, Catalogue catalogue, String slug, Query query) {
    for (String other : List.of("near", "bbox")) {
      String text = query.text(other);
      if (text != null) {
        throw Refusals.invalid(other, text, "nothing beside tour");
      }
    }
    int meters = query.number("radius", BESIDE, 1, BESIDE_MAX);
    TourLine line = TourAnswer.find(catalogue, slug).line();
    Optional<BoundingBox> box = line.around(meters);
    List<Found> found = new ArrayList<>();
    for (Facility each : asked) {
      if (box.isPresent() && box.get().contains(each.point().lat(), each.point().lon())) {
        line.beside(each.point(), meters)
            .ifPresent(beside -> found.add(new Found(each, beside.meters(), beside)));
      }
    }
    found.sort(Comparator.comparingDouble(FacilityAnswer::order));
    return found;
  }

  /** Legs are shorter than that. */
  private static double order(Found found) {
    return found.beside == null ? 0 : found.beside.leg() * 1e7 + found.beside.along();
  }

  private static void place(ObjectNode node, Found found) {
    Parts.distance(node, found.meters);
    if (found.beside != null) {
      node.put("afterWaypoint", found.beside.leg())
          .put("alongMeters", Math.round(found.beside.along()));
    }
  }

  private static ObjectNode write(Facility facility, Reader reader) {
    ObjectNode node = Parts.object().put("kind", facility.kind().word()).put("id", facility.id());
    node.set("name", reader.text(facility.name()));
    Parts.point(node, facility.point());
    node.put("address", facility.address()).put("position", facility.position());
    node.put("openingHours", facility.openingHours()).put("hoursNote", facility.hoursNote());
    node.set("opening", OpeningAnswer.of(Optional.ofNullable(facility.hours()), reader));
    ObjectNode facts = node.putObject("facts");
    facility.facts().forEach(facts::put);
    facility.words().forEach(facts::put);
    if (!facility.against().isEmpty()) {
      ArrayNode against = facts.putArray("against");
      facility.against().forEach(against::add);
    }
    return node.put("source", "/opendata/" + facility.kind().dataset() + ".csv");
  }
}
