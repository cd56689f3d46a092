package akatombo.tourism.office;

import akatombo.gtfs.Language;
import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PrivateHomes;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.content.Completeness;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.store.Draft;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes drafts as the office reads them.
 *
 * @param published what visitors see meanwhile
 */
record DraftAnswer(ZoneId zone, List<Language> languages, Supplier<PublishedContent> published) {

  /** The revision as If-Match names it. */
  static String etag(Draft draft) {
    return "\"r" + draft.revision() + "\"";
  }

  static String state(Draft.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** The whole draft. */
  Map<String, @Nullable Object> whole(Draft draft) {
    ObjectNode document = ContentJson.tree(draft.document());
    Map<String, @Nullable Object> json = head(draft);
    json.put("completeness", completeness(document, true));
    json.put("document", document);
    List<Map<String, Object>> warnings = warnings(draft.content());
    if (draft.kind() == ContentKind.TOUR || !warnings.isEmpty()) {
      json.put("zoneWarnings", warnings);
    }
    return json;
  }

  private List<Map<String, Object>> warnings(Content content) {
    return switch (content) {
      case Tour tour -> ZoneWarnings.of(tour, published.get().homes());
      case PointOfInterest place -> ZoneWarnings.nearHomes("", place.media(), homesWith(place));
      case Event event -> ZoneWarnings.nearHomes("", event.media(), published.get().homes());
    };
  }

  /** As they will be once the place is published. */
  private PrivateHomes homesWith(PointOfInterest place) {
    Map<PoiId, PointOfInterest> places = new LinkedHashMap<>(published.get().pois());
    places.put(place.id(), place);
    return PrivateHomes.among(places.values());
  }

  /** The draft as a line of a list, named in the reader's language where it has a name in it. */
  Map<String, @Nullable Object> line(Draft draft, Language language) {
    ObjectNode document = ContentJson.tree(draft.document());
    Map<String, @Nullable Object> json = head(draft);
    json.put("name", name(document, language));
    json.put("completeness", completeness(document, false));
    return json;
  }

  private Map<String, @Nullable Object> head(Draft draft) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", draft.kind().word());
    json.put("id", draft.id());
    json.put("state", state(draft.state()));
    json.put("revision", draft.revision());
    json.put("publishedVersion", draft.publishedVersion());
    json.put("publishAt", time(draft.publishAt()));
    json.put("updatedAt", time(draft.updatedAt()));
    json.put("updatedBy", draft.updatedBy());
    return json;
  }

  private static String name(ObjectNode document, Language language) {
    JsonNode text = document.has("title") ? document.path("title") : document.path("name");
    JsonNode entry =
        text.has(language.tag())
            ? text.path(language.tag())
            : text.values().stream().findFirst().orElse(text);
    return entry.isObject() ? entry.path("text").asString("") : entry.asString("");
  }

  private Map<String, Object> completeness(ObjectNode document, boolean withMissing) {
    Map<String, Object> all = new LinkedHashMap<>();
    Completeness.of(document, languages)
        .forEach((language, complete) -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("percent", complete.percent());
          json.put("machine", complete.machine());
          json.put("outdated", complete.outdated());
          if (withMissing) {
            json.put("missing", complete.missing());
          }
          all.put(language.tag(), json);
        });
    return all;
  }

  @Nullable String time(@Nullable Instant at) {
    return at == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
