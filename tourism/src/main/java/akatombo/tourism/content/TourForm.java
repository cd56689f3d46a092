package akatombo.tourism.content;

import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaUse;
import akatombo.tourism.PoiId;
import akatombo.tourism.Rally;
import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A tour as JSON. */
final class TourForm {

  static final String DEFAULT_LICENSE = "CC-BY-4.0";

  private static final int WAYPOINTS_MAX = 50;
  private static final Duration STAY_MAX = Duration.ofHours(12);

  private TourForm() {}

  /** Reads all fields; what is supplied may be asked for only when nothing was wrong. */
  static Supplier<Tour> read(Fields fields, Named named) {
    var _ =
        fields.only(
            "slug",
            "title",
            "lead",
            "description",
            "waypoints",
            "legs",
            "media",
            "license",
            "sample",
            "rally");
    fields.require("waypoints");
    Slug slug = named.read(fields, Slug::new);
    LocalizedText title = Texts.required(fields, "title", Texts.NAME_MAX);
    LocalizedText lead = Texts.read(fields, "lead", Texts.LEAD_MAX);
    LocalizedText description = Texts.read(fields, "description", Texts.DESCRIPTION_MAX);
    List<Waypoint> waypoints = fields.list("waypoints", 1, WAYPOINTS_MAX, TourForm::waypoint);
    boolean areAllRead = fields.isRight("waypoints");
    List<TourLeg> legs = legs(fields);
    List<MediaUse> media = MediaForm.read(fields);
    String license = Objects.requireNonNullElse(fields.text("license", 300), DEFAULT_LICENSE);
    boolean isSample = fields.flag("sample", false);
    Rally rally = RallyForm.read(fields.object("rally"), areAllRead ? waypoints : null);
    return () ->
        new Tour(
            Objects.requireNonNull(slug),
            title,
            lead,
            description,
            waypoints,
            legs,
            media,
            license,
            isSample,
            rally);
  }

  /** One fewer than there are waypoints, read or not; said only where both lists can be counted. */
  private static List<TourLeg> legs(Fields fields) {
    List<TourLeg> legs = fields.list("legs", 0, WAYPOINTS_MAX, LegForm::read);
    int waypoints = fields.size("waypoints");
    int found = fields.size("legs");
    boolean isCounted = waypoints > 0 && waypoints <= WAYPOINTS_MAX && found <= WAYPOINTS_MAX;
    int expected = Math.max(0, waypoints - 1);
    if (isCounted && found >= 0 && found != expected) {
      fields.wrong(
          "legs", FaultCode.LEGS, Map.of("count", waypoints, "allowed", expected, "found", found));
    }
    return fields.has("legs") ? legs : Collections.nCopies(expected, TourLeg.UNKNOWN);
  }

  private static @Nullable Waypoint waypoint(Fields fields) {
    var _ = fields.only("poi", "text", "trigger", "toldOnce", "stay", "media", "stamped");
    fields.require("poi");
    PoiId poi = fields.parsed("poi", PoiId::new, TextForm.PLACE);
    LocalizedText text = Texts.read(fields, "text", Texts.DESCRIPTION_MAX);
    TriggerZone trigger = ZoneForm.read(fields.object("trigger"));
    boolean isToldOnce = fields.flag("toldOnce", true);
    Duration stay = stay(fields);
    List<MediaUse> media = MediaForm.read(fields);
    boolean isStamped = fields.flag("stamped", false);
    return poi == null || stay == null
        ? null
        : new Waypoint(poi, text, trigger, isToldOnce, stay, media, isStamped);
  }

  private static @Nullable Duration stay(Fields fields) {
    Duration stay = fields.parsed("stay", Duration::parse, TextForm.DURATION);
    if (stay == null) {
      return fields.has("stay") ? null : Duration.ZERO;
    }
    if (stay.isNegative() || stay.compareTo(STAY_MAX) > 0) {
      fields.wrong(
          "stay", FaultCode.OUT_OF_RANGE, Map.of("min", "PT0S", "max", STAY_MAX.toString()));
      return null;
    }
    return stay;
  }

  static ObjectNode write(Tour tour) {
    ObjectNode node = Forms.object();
    node.put("slug", tour.slug().text());
    Forms.put(node, "title", tour.title());
    Forms.put(node, "lead", tour.lead());
    Forms.put(node, "description", tour.description());
    Forms.putAll(node, "waypoints", tour.waypoints(), TourForm::write);
    if (tour.legs().stream().anyMatch(leg -> !leg.equals(TourLeg.UNKNOWN))) {
      Forms.putAll(node, "legs", tour.legs(), LegForm::write);
    }
    Forms.putAll(node, "media", tour.media(), MediaForm::write);
    node.put("license", tour.license());
    node.put("sample", tour.isSample());
    Rally rally = tour.rally();
    if (rally != null) {
      node.set("rally", RallyForm.write(rally));
    }
    return node;
  }

  private static ObjectNode write(Waypoint waypoint) {
    ObjectNode node = Forms.object();
    node.put("poi", waypoint.poi().text());
    Forms.put(node, "text", waypoint.text());
    TriggerZone trigger = waypoint.trigger();
    if (trigger != null) {
      node.set("trigger", ZoneForm.write(trigger));
    }
    node.put("toldOnce", waypoint.isToldOnce());
    node.put("stay", waypoint.stay().toString());
    Forms.putAll(node, "media", waypoint.media(), MediaForm::write);
    node.put("stamped", waypoint.isStamped());
    return node;
  }
}
