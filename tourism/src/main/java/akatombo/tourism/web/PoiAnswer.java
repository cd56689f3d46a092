package akatombo.tourism.web;

import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiCategory;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.export.ContentGeoJson;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/pois} and {@code GET /v1/pois/{id}}: places worth going to. */
final class PoiAnswer {

  private static final int RADIUS = 2_000;
  private static final int TEXT_MAX = 100;

  private PoiAnswer() {}

  /** All that fit the question. */
  static ObjectNode list(Catalogue catalogue, Query query, Reader now, boolean isGeoJson) {
    Reader reader = now.at(Moment.read(query, "at", now.now()).orElse(now.now()));
    boolean isOpen = query.flag("open");
    Around around = Around.read(query, RADIUS);
    PoiCategory category = category(query);
    String key = SearchKey.of(search(query));
    Page page = Page.read(query);
    Page.Part<Around.Found<Catalogue.ListedPoi>> part =
        around.select(
            catalogue.pois(),
            each ->
                (category == null || each.poi().category() == category)
                    && (key.isEmpty() || each.key().contains(key))
                    && (!isOpen || catalogue.isOpen(each.poi().id(), reader.now())),
            each -> each.poi().point(),
            page);
    ObjectNode answer =
        isGeoJson ? geoJson(part.all(), reader) : json(part.all(), catalogue, reader);
    page.write(answer, part.found());
    return answer;
  }

  private static ObjectNode json(
      List<Around.Found<Catalogue.ListedPoi>> found, Catalogue catalogue, Reader reader) {
    ObjectNode answer = Parts.begin(catalogue, reader);
    ArrayNode pois = answer.putArray("pois");
    for (Around.Found<Catalogue.ListedPoi> each : found) {
      ObjectNode poi = pois.addObject();
      brief(poi, each.what().poi(), catalogue, reader);
      Parts.distance(poi, each.meters());
    }
    return answer;
  }

  private static ObjectNode geoJson(List<Around.Found<Catalogue.ListedPoi>> found, Reader reader) {
    ObjectNode answer = Parts.object().put("type", "FeatureCollection");
    ArrayNode features = answer.putArray("features");
    for (Around.Found<Catalogue.ListedPoi> each : found) {
      ObjectNode feature = ContentGeoJson.place(each.what().poi(), reader.preferred());
      Parts.distance((ObjectNode) feature.get("properties"), each.meters());
      features.add(feature);
    }
    return answer;
  }

  /** One with all that is known of it. */
  static ObjectNode one(Catalogue catalogue, String id, Reader reader) {
    PointOfInterest poi =
        find(catalogue, id).orElseThrow(() -> Refusals.notFound("poi-not-found", id));
    ObjectNode answer = Parts.begin(catalogue, reader);
    brief(answer, poi, catalogue, reader);
    answer.set("description", reader.text(poi.description()));
    answer
        .put("telephone", poi.telephone())
        .put("url", poi.url())
        .set("media", catalogue.media(poi.media(), reader));
    answer.set("references", Parts.references(poi.references()));
    ArrayNode tours = answer.putArray("tours");
    catalogue
        .toursTo(poi.id())
        .forEach(tour ->
            tours
                .addObject()
                .put("slug", tour.slug().text())
                .set("title", reader.text(tour.title())));
    return answer;
  }

  /** The place of an id as somebody typed or scanned it. */
  static Optional<PointOfInterest> find(Catalogue catalogue, String id) {
    try {
      return catalogue.content().findPoi(new PoiId(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** What lists and tours tell of a place. */
  static void brief(ObjectNode node, PointOfInterest poi, Catalogue catalogue, Reader reader) {
    node.put("id", poi.id().text()).put("category", Parts.word(poi.category()));
    node.set("name", reader.text(poi.name()));
    LocalizedText.Entry reading = poi.name().entries().get(Language.READING);
    if (reading != null) {
      node.put("reading", reading.text());
    }
    node.set("lead", reader.text(poi.lead()));
    node.set("image", catalogue.image(poi, reader));
    Parts.point(node, poi.point());
    if (poi.point() != null && !poi.isPointExact()) {
      node.put("approximate", true);
    }
    node.put("address", poi.address()).put("openingHours", poi.openingHours());
    node.set("opening", OpeningAnswer.of(catalogue.hours(poi.id()), reader));
    node.set("admission", Parts.admission(poi.admission(), reader));
    node.set("accessibility", Parts.accessibility(poi.accessibility(), reader));
    node.set("rules", Parts.rules(poi, catalogue, reader));
    node.put("source", poi.source());
  }

  private static String search(Query query) {
    String text = query.text("q");
    if (text == null) {
      return "";
    }
    if (text.length() > TEXT_MAX) {
      throw Refusals.invalid("q", text, "at most " + TEXT_MAX + " characters");
    }
    return text;
  }

  private static @Nullable PoiCategory category(Query query) {
    String text = query.text("category");
    if (text == null) {
      return null;
    }
    return Arrays.stream(PoiCategory.values())
        .filter(category -> category.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            Refusals.invalid(
                "category",
                text,
                "one of "
                    + String.join(
                        ", ", Arrays.stream(PoiCategory.values()).map(Parts::word).toList())));
  }
}
