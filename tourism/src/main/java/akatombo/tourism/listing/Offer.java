package akatombo.tourism.listing;

import akatombo.tourism.Content;
import akatombo.tourism.Drafted;
import akatombo.tourism.Event;
import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.content.ReadContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as a draft: only what a draft can hold.
 *
 * @param document null when no draft can be made of the row
 * @param notTaken what a draft cannot hold
 */
record Offer(
    String row,
    ContentKind kind,
    String id,
    @Nullable String document,
    List<Drafted.NotTaken> notTaken) {

  static Offer of(Content content) {
    ContentKind kind = ContentKind.of(content);
    String id = content.key();
    String row = Objects.requireNonNull(references(content).get(ImportedPlaces.REFERENCE));
    ObjectNode document = ContentJson.write(content);
    List<Drafted.NotTaken> notTaken = new ArrayList<>();
    // What is wrong is taken out; what was wrong because of it shows itself in the next reading.
    for (int i = 0; i < 3; i++) {
      switch (ContentJson.read(kind, id, document)) {
        case ReadContent.Valid valid -> {
          return new Offer(row, kind, id, document.toString(), notTaken);
        }
        case ReadContent.Invalid(List<FieldFault> faults) ->
            faults.forEach(fault -> {
              remove(document, fault.pointer());
              notTaken.add(new Drafted.NotTaken(id, fault.pointer(), fault.code().name()));
            });
      }
    }
    notTaken.add(new Drafted.NotTaken(id, "", "NO_DRAFT"));
    return new Offer(row, kind, id, null, notTaken);
  }

  private static Map<String, String> references(Content content) {
    return switch (content) {
      case PointOfInterest poi -> poi.references();
      case Event event -> event.references();
      case Tour tour -> Map.of();
    };
  }

  /** Takes a value out; a text goes as a whole when what the others are translated from goes. */
  private static void remove(ObjectNode document, String pointer) {
    int last = pointer.lastIndexOf('/');
    if (last < 0) {
      return;
    }
    JsonNode parent = document.at(pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    if (parent instanceof ObjectNode object) {
      boolean isSource =
          last > 0 && object.propertyNames().stream().findFirst().filter(name::equals).isPresent();
      object.remove(name);
      if (isSource || object.isEmpty()) {
        remove(document, pointer.substring(0, last));
      }
    }
  }
}
