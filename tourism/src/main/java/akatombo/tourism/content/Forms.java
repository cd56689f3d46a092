package akatombo.tourism.content;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Accessibility;
import akatombo.tourism.Admission;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.OpeningHours.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the forms of several kinds of content have in common. */
final class Forms {

  static final int LINE_MAX = 300;

  private static final int REFERENCES_MAX = 50;
  private static final int AMOUNT_MAX = 100_000_000;
  private static final int STEPS_MAX = 10_000;
  private static final int PRIVACY_MAX = 200;

  private Forms() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Puts what there is. */
  static void put(ObjectNode node, String name, LocalizedText text) {
    if (!text.isEmpty()) {
      node.set(name, Texts.write(text));
    }
  }

  static void put(ObjectNode node, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      node.put(name, text);
    }
  }

  static void put(ObjectNode node, String name, @Nullable GeoPoint point) {
    if (point != null) {
      node.set(name, write(point));
    }
  }

  static ObjectNode write(GeoPoint point) {
    return object().put("lat", point.lat()).put("lon", point.lon());
  }

  static <T> void putAll(
      ObjectNode node, String name, List<T> entries, Function<T, ObjectNode> write) {
    if (!entries.isEmpty()) {
      ArrayNode array = node.putArray(name);
      entries.forEach(entry -> array.add(write.apply(entry)));
    }
  }

  static void putTexts(ObjectNode node, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      ObjectNode object = node.putObject(name);
      texts.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(text -> object.put(text.getKey(), text.getValue()));
    }
  }

  static Map<String, String> references(Fields fields) {
    return fields.texts("references", REFERENCES_MAX, LINE_MAX);
  }

  static @Nullable String url(Fields fields) {
    String url = fields.text("url", 2_000);
    if (url != null && !url.matches("https?://[^\\s<>\"]+")) {
      fields.wrong("url", FaultCode.WRONG_FORM, Map.of("allowed", TextForm.ADDRESS));
    }
    return url;
  }

  static Admission admission(Fields fields) {
    Fields admission = fields.object("admission");
    if (admission == null) {
      return Admission.UNKNOWN;
    }
    var _ = admission.only("amount", "currency", "note");
    String currency = admission.parsed("currency", Forms::currency, TextForm.CURRENCY);
    return new Admission(
        admission.whole("amount", 0, AMOUNT_MAX),
        Objects.requireNonNullElse(currency, Admission.UNKNOWN.currency()),
        Texts.read(admission, "note", Texts.NOTE_MAX));
  }

  private static String currency(String text) {
    if (!text.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(text);
    }
    return text.toUpperCase(Locale.ROOT);
  }

  static void put(ObjectNode node, Admission admission) {
    if (!admission.equals(Admission.UNKNOWN)) {
      ObjectNode written = node.putObject("admission");
      Long amount = admission.amount();
      if (amount != null) {
        written.put("amount", amount);
      }
      written.put("currency", admission.currency());
      put(written, "note", admission.note());
    }
  }

  static Accessibility accessibility(Fields fields) {
    Fields read = fields.object("accessibility");
    if (read == null) {
      return Accessibility.UNKNOWN;
    }
    var _ = read.only("wheelchair", "accessibleToilet", "steps", "note");
    Long steps = read.whole("steps", 0, STEPS_MAX);
    return new Accessibility(
        read.word("wheelchair", Accessibility.Known.class, Accessibility.Known.UNKNOWN),
        read.word("accessibleToilet", Accessibility.Known.class, Accessibility.Known.UNKNOWN),
        steps == null ? Accessibility.STEPS_UNKNOWN : steps.intValue(),
        Texts.read(read, "note", Texts.NOTE_MAX));
  }

  static void put(ObjectNode node, Accessibility accessibility) {
    ObjectNode written = node.putObject("accessibility");
    written.put("wheelchair", accessibility.wheelchair().name());
    written.put("accessibleToilet", accessibility.accessibleToilet().name());
    if (accessibility.steps() >= 0) {
      written.put("steps", accessibility.steps());
    }
    put(written, "note", accessibility.note());
  }

  /** Times in the grammar of opening hours; null without any. */
  static @Nullable String hours(Fields fields, String name) {
    return fields.parsed(name, Forms::hours, TextForm.HOURS);
  }

  private static String hours(String text) {
    if (!(OpeningHours.parse(text) instanceof Parsed.Valid)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  static DistrictRules rules(Fields fields) {
    Fields rules = fields.object("rules");
    if (rules == null) {
      return DistrictRules.NONE;
    }
    var _ = rules.only("photographyAllowed", "privateHouse", "privacyMeters", "quietHours", "note");
    Long meters = rules.whole("privacyMeters", 0, PRIVACY_MAX);
    return new DistrictRules(
        rules.flag("photographyAllowed", true),
        rules.flag("privateHouse", false),
        meters == null ? 0 : meters.intValue(),
        hours(rules, "quietHours"),
        Texts.read(rules, "note", Texts.NOTE_MAX));
  }

  static void put(ObjectNode node, DistrictRules rules) {
    if (!rules.equals(DistrictRules.NONE)) {
      ObjectNode written = node.putObject("rules");
      written.put("photographyAllowed", rules.isPhotographyAllowed());
      written.put("privateHouse", rules.isPrivateHouse());
      written.put("privacyMeters", rules.privacyMeters());
      put(written, "quietHours", rules.quietHours());
      put(written, "note", rules.note());
    }
  }
}
