package akatombo.tourism.content;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaUse;
import akatombo.tourism.Overlay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Where a picture, a sound or a model is shown, as JSON. */
final class MediaForm {

  private static final int MEDIA_MAX = 50;
  private static final Overlay PLAIN = new Overlay(null, 0, 0, 0, 0, 1, 1, null, null, null);

  private MediaForm() {}

  static List<MediaUse> read(Fields fields) {
    return fields.list("media", 0, MEDIA_MAX, MediaForm::medium);
  }

  private static @Nullable MediaUse medium(Fields fields) {
    var _ =
        fields.only(
            "sha256",
            "kind",
            "language",
            "alternative",
            "transcript",
            "license",
            "credit",
            "overlay");
    fields.require("sha256");
    fields.require("kind");
    fields.require("license");
    fields.require("credit");
    MediaUse.Kind kind = fields.word("kind", MediaUse.Kind.class, MediaUse.Kind.IMAGE);
    // What else is needed depends on the kind.
    boolean isKindKnown = fields.isRight("kind");
    if (isKindKnown) {
      fields.require(kind == MediaUse.Kind.AUDIO ? "transcript" : "alternative");
    }
    String sha256 = sha256(fields, "sha256");
    LocalizedText alternative = Texts.read(fields, "alternative", Texts.NOTE_MAX);
    LocalizedText transcript = Texts.read(fields, "transcript", Texts.DESCRIPTION_MAX);
    String license = fields.text("license", Forms.LINE_MAX);
    String credit = fields.text("credit", Forms.LINE_MAX);
    String language = fields.text("language", AboutJson.LANGUAGE_MAX);
    Overlay overlay = isKindKnown ? overlay(fields, kind) : null;
    LocalizedText needed = kind == MediaUse.Kind.AUDIO ? transcript : alternative;
    return sha256 == null
            || license == null
            || credit == null
            || needed.isEmpty()
            || kind.isLaidOver() != (overlay != null)
        ? null
        : new MediaUse(sha256, kind, language, alternative, transcript, license, credit, overlay);
  }

  private static @Nullable Overlay overlay(Fields fields, MediaUse.Kind kind) {
    if (kind.isLaidOver()) {
      fields.require("overlay");
    } else if (fields.has("overlay")) {
      fields.wrong("overlay", FaultCode.UNKNOWN_FIELD, Map.of("allowed", "THEN_AND_NOW, MODEL"));
    }
    Fields overlay = fields.object("overlay");
    return overlay == null ? null : pose(overlay, kind);
  }

  private static @Nullable Overlay pose(Fields fields, MediaUse.Kind kind) {
    boolean isModel = kind == MediaUse.Kind.MODEL;
    var _ =
        isModel
            ? fields.only(
                "point",
                "heightMeters",
                "bearing",
                "pitch",
                "roll",
                "scale",
                "opacity",
                "usdz",
                "fallback")
            : fields.only("point", "bearing", "pitch", "roll", "opacity", "now", "fallback");
    fields.require("bearing");
    if (isModel) {
      fields.require("fallback");
    }
    GeoPoint point = fields.point("point");
    double height = number(fields, "heightMeters", -100, 1_000, 0);
    double bearing = number(fields, "bearing", 0, 360, 0);
    double pitch = number(fields, "pitch", -90, 90, 0);
    double roll = number(fields, "roll", -180, 180, 0);
    double scale = number(fields, "scale", 0.001, 1_000, 1);
    double opacity = number(fields, "opacity", 0, 1, 1);
    String now = sha256(fields, "now");
    String usdz = sha256(fields, "usdz");
    String fallback = sha256(fields, "fallback");
    return isModel && fallback == null
        ? null
        : new Overlay(point, height, bearing, pitch, roll, scale, opacity, now, usdz, fallback);
  }

  private static double number(
      Fields fields, String name, double min, double max, double otherwise) {
    return Objects.requireNonNullElse(fields.number(name, min, max), otherwise);
  }

  private static @Nullable String sha256(Fields fields, String name) {
    return fields.parsed(name, MediaForm::checked, TextForm.SHA256);
  }

  private static String checked(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  static ObjectNode write(MediaUse medium) {
    ObjectNode node = Forms.object();
    node.put("sha256", medium.sha256());
    node.put("kind", medium.kind().name());
    Forms.put(node, "language", medium.language());
    Forms.put(node, "alternative", medium.alternative());
    Forms.put(node, "transcript", medium.transcript());
    node.put("license", medium.license());
    node.put("credit", medium.credit());
    Overlay overlay = medium.overlay();
    if (overlay != null) {
      write(node.putObject("overlay"), overlay);
    }
    return node;
  }

  private static void write(ObjectNode node, Overlay overlay) {
    Forms.put(node, "point", overlay.point());
    put(node, "heightMeters", overlay.heightMeters(), PLAIN.heightMeters());
    node.put("bearing", overlay.bearing());
    put(node, "pitch", overlay.pitch(), PLAIN.pitch());
    put(node, "roll", overlay.roll(), PLAIN.roll());
    put(node, "scale", overlay.scale(), PLAIN.scale());
    put(node, "opacity", overlay.opacity(), PLAIN.opacity());
    Forms.put(node, "now", overlay.now());
    Forms.put(node, "usdz", overlay.usdz());
    Forms.put(node, "fallback", overlay.fallback());
  }

  private static void put(ObjectNode node, String name, double number, double otherwise) {
    if (number != otherwise) {
      node.put(name, number);
    }
  }
}
