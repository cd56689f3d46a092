package akatombo.tourism.content;

import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Places, tours and events as JSON documents; what one reads another has written. */
public final class ContentJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ContentJson() {}

  /** What became of reading a text as JSON. */
  public sealed interface Parsed {

    /** The document. */
    record Document(JsonNode node) implements Parsed {}

    /** Where it is no JSON. */
    record Broken(FieldFault fault) implements Parsed {}
  }

  /** The JSON of some bytes. */
  public static Parsed parse(byte[] bytes) {
    try {
      return new Parsed.Document(JSON.readTree(bytes));
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      return new Parsed.Broken(
          new FieldFault(
              "",
              FaultCode.NOT_JSON,
              Map.of(
                  "line", at == null ? 1 : Math.max(1, at.getLineNr()),
                  "column", at == null ? 1 : Math.max(1, at.getColumnNr()))));
    }
  }

  /**
   * The content of a document, or everything that is wrong with it.
   *
   * @param key the name its address says, which the document may repeat; null when only the
   *     document says it
   */
  public static ReadContent read(ContentKind kind, @Nullable String key, JsonNode document) {
    List<FieldFault> faults = new ArrayList<>();
    Fields fields = Fields.of(document, faults);
    if (!faults.isEmpty()) {
      return new ReadContent.Invalid(faults);
    }
    Named named = new Named(kind.keyField(), key);
    return switch (kind) {
      case POI -> outcome(faults, PoiForm.read(fields, named));
      case TOUR -> outcome(faults, TourForm.read(fields, named));
      case EVENT -> outcome(faults, EventForm.read(fields, named));
    };
  }

  private static ReadContent outcome(List<FieldFault> faults, Supplier<? extends Content> made) {
    return faults.isEmpty() ? new ReadContent.Valid(made.get()) : new ReadContent.Invalid(faults);
  }

  /** The document of some content. */
  public static ObjectNode write(Content content) {
    return switch (content) {
      case PointOfInterest poi -> PoiForm.write(poi);
      case Tour tour -> TourForm.write(tour);
      case Event event -> EventForm.write(event);
    };
  }

  /** The document as text. */
  public static String text(Content content) {
    return JSON.writeValueAsString(write(content));
  }

  /** The ways between two waypoints as text. */
  public static String text(TourLeg leg) {
    return JSON.writeValueAsString(LegForm.write(leg));
  }

  /** The ways of a text that was {@link #text(TourLeg) written} before. */
  public static TourLeg storedLeg(String text) {
    List<FieldFault> faults = new ArrayList<>();
    TourLeg leg = LegForm.read(Fields.of(tree(text), faults));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("stored ways are unreadable: " + faults);
    }
    return leg;
  }

  /** The document of a text that was {@link #text(Content) written} before. */
  public static ObjectNode tree(String text) {
    return (ObjectNode) JSON.readTree(text);
  }

  /** The content of a text that was {@link #text(Content) written} before. */
  public static Content stored(ContentKind kind, String text) {
    return switch (read(kind, null, tree(text))) {
      case ReadContent.Valid(Content content) -> content;
      case ReadContent.Invalid(List<FieldFault> faults) ->
          throw new IllegalStateException("a stored " + kind.word() + " is unreadable: " + faults);
    };
  }
}
