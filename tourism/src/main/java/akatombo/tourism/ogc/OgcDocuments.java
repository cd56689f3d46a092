package akatombo.tourism.ogc;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of OGC API Features part 1 (OGC 17-069r4).
 *
 * @param base address of the landing page, without a slash at the end
 * @param preferred the languages of the reader, best first
 */
record OgcDocuments(String base, List<Language> preferred) {

  static final String GEO_JSON = "application/geo+json";
  static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

  private static final String JSON = "application/json";
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";
  private static final List<String> CLASSES = List.of("core", "oas30", "geojson");

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private String said(String japanese, String english) {
    return preferred.contains(Language.JAPANESE) ? japanese : english;
  }

  private static void link(ArrayNode links, String href, String rel, String type, String title) {
    links.addObject().put("href", href).put("rel", rel).put("type", type).put("title", title);
  }

  ObjectNode landing() {
    ObjectNode page =
        object()
            .put("title", said("まち歩きの地物", "Features for walks in town"))
            .put(
                "description",
                said(
                    "観光課が公開した見どころ・コース・催しと、市の一覧のトイレなど（OGC API Features）",
                    "Places, tours and events of the tourism office, toilets and the like of the"
                        + " city's lists (OGC API Features)"));
    ArrayNode links = page.putArray("links");
    link(links, base, "self", JSON, said("この文書", "This document"));
    link(links, base + "/api", "service-desc", OPENAPI, said("API の定義", "The API definition"));
    link(
        links,
        base.substring(0, base.length() - "/ogc".length()) + "/docs",
        "service-doc",
        "text/html",
        said("説明", "Documentation"));
    link(links, base + "/conformance", "conformance", JSON, said("準拠クラス", "Conformance classes"));
    link(links, base + "/collections", "data", JSON, said("地物の集まり", "The collections"));
    return page;
  }

  static ObjectNode conformance() {
    ObjectNode page = object();
    ArrayNode classes = page.putArray("conformsTo");
    CLASSES.forEach(
        name -> classes.add("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/" + name));
    return page;
  }

  ObjectNode collections(List<ItemCollection> all) {
    ObjectNode page = object();
    link(
        page.putArray("links"), base + "/collections", "self", JSON, said("この文書", "This document"));
    ArrayNode collections = page.putArray("collections");
    all.forEach(each -> collections.add(collection(each)));
    return page;
  }

  ObjectNode collection(ItemCollection collection) {
    ItemCollection.Name name = collection.name();
    String title = said(name.japanese(), name.english());
    String address = address(collection);
    ObjectNode page = object().put("id", name.id()).put("title", title);
    ArrayNode links = page.putArray("links");
    link(links, address, "self", JSON, said("この文書", "This document"));
    link(links, address + "/items", "items", GEO_JSON, title);
    link(links, LICENSE, "license", "text/html", "CC BY 4.0");
    extent(page, collection);
    page.put("itemType", "feature").putArray("crs").add(CRS84);
    return page;
  }

  String address(ItemCollection collection) {
    return base + "/collections/" + collection.name().id();
  }

  private static void extent(ObjectNode page, ItemCollection collection) {
    BoundingBox box = collection.box();
    LocalDate first = collection.first();
    if (box == null && first == null) {
      return;
    }
    ObjectNode extent = page.putObject("extent");
    if (box != null) {
      extent
          .putObject("spatial")
          .put("crs", CRS84)
          .putArray("bbox")
          .addArray()
          .add(box.minLon())
          .add(box.minLat())
          .add(box.maxLon())
          .add(box.maxLat());
    }
    if (first != null) {
      extent
          .putObject("temporal")
          .put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian")
          .putArray("interval")
          .addArray()
          .add(first + "T00:00:00Z")
          .add(collection.last() + "T23:59:59Z");
    }
  }

  /**
   * A page of features.
   *
   * @param matched all that fit, of which a page is shown
   */
  ObjectNode items(
      ItemCollection collection, List<Item> matched, ItemQuery query, Links addresses) {
    int from = Math.min(query.offset(), matched.size());
    List<Item> shown =
        matched.subList(from, (int) Math.min((long) from + query.limit(), matched.size()));
    ObjectNode page = object().put("type", "FeatureCollection");
    ArrayNode links = page.putArray("links");
    link(links, addresses.self, "self", GEO_JSON, said("この文書", "This document"));
    if (from + shown.size() < matched.size()) {
      link(links, addresses.next, "next", GEO_JSON, said("次", "Next page"));
    }
    link(links, address(collection), "collection", JSON, said("地物の集まり", "The collection"));
    page.put("numberMatched", matched.size()).put("numberReturned", shown.size());
    ArrayNode features = page.putArray("features");
    shown.forEach(item -> features.add(item.feature().apply(preferred)));
    return page;
  }

  /** Where a page and the one behind it are found, whether there is one or not. */
  record Links(String self, String next) {}

  ObjectNode item(ItemCollection collection, Item item) {
    ObjectNode feature = item.feature().apply(preferred);
    ArrayNode links = feature.putArray("links");
    link(
        links,
        address(collection)
            + "/items/"
            + UriUtils.encodePathSegment(item.id(), StandardCharsets.UTF_8),
        "self",
        GEO_JSON,
        said("この文書", "This document"));
    link(links, address(collection), "collection", JSON, said("地物の集まり", "The collection"));
    return feature;
  }
}
