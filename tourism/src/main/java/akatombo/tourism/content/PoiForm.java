package akatombo.tourism.content;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Accessibility;
import akatombo.tourism.Admission;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaUse;
import akatombo.tourism.PoiCategory;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** A point of interest as JSON. */
final class PoiForm {

  private static final String[] FIELDS = {
    "id",
    "category",
    "name",
    "lead",
    "description",
    "point",
    "pointExact",
    "address",
    "openingHours",
    "admission",
    "accessibility",
    "rules",
    "telephone",
    "url",
    "media",
    "references",
    "source"
  };

  private PoiForm() {}

  /** Reads all fields; what is supplied may be asked for only when nothing was wrong. */
  static Supplier<PointOfInterest> read(Fields fields, Named named) {
    var _ = fields.only(FIELDS);
    fields.require("category");
    PoiId id = named.read(fields, PoiId::new);
    PoiCategory category = fields.word("category", PoiCategory.class, PoiCategory.OTHER);
    LocalizedText name = Texts.required(fields, "name", Texts.NAME_MAX);
    LocalizedText lead = Texts.read(fields, "lead", Texts.LEAD_MAX);
    LocalizedText description = Texts.read(fields, "description", Texts.DESCRIPTION_MAX);
    GeoPoint point = fields.point("point");
    boolean isPointExact = fields.flag("pointExact", true);
    String address = fields.textOrEmpty("address", Forms.LINE_MAX);
    String openingHours = Forms.hours(fields, "openingHours");
    Admission admission = Forms.admission(fields);
    Accessibility accessibility = Forms.accessibility(fields);
    DistrictRules rules = Forms.rules(fields);
    String telephone = fields.parsed("telephone", PoiForm::telephone, TextForm.TELEPHONE);
    String url = Forms.url(fields);
    List<MediaUse> media = MediaForm.read(fields);
    Map<String, String> references = Forms.references(fields);
    String source = fields.textOrEmpty("source", Texts.NOTE_MAX);
    return () ->
        new PointOfInterest(
            Objects.requireNonNull(id),
            category,
            name,
            lead,
            description,
            point,
            isPointExact,
            address,
            openingHours,
            admission,
            accessibility,
            rules,
            telephone,
            url,
            media,
            references,
            source);
  }

  private static String telephone(String text) {
    if (!text.matches("[+]?[0-9][0-9 ()-]{2,30}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  static ObjectNode write(PointOfInterest poi) {
    ObjectNode node = Forms.object();
    node.put("id", poi.id().text());
    node.put("category", poi.category().name());
    Forms.put(node, "name", poi.name());
    Forms.put(node, "lead", poi.lead());
    Forms.put(node, "description", poi.description());
    Forms.put(node, "point", poi.point());
    node.put("pointExact", poi.isPointExact());
    Forms.put(node, "address", poi.address());
    Forms.put(node, "openingHours", poi.openingHours());
    Forms.put(node, poi.admission());
    Forms.put(node, poi.accessibility());
    Forms.put(node, poi.rules());
    Forms.put(node, "telephone", poi.telephone());
    Forms.put(node, "url", poi.url());
    Forms.putAll(node, "media", poi.media(), MediaForm::write);
    Forms.putTexts(node, "references", poi.references());
    Forms.put(node, "source", poi.source());
    return node;
  }
}
