package akatombo.tourism.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field in which two forms of a document differ.
 *
 * @param before in the form both come from; null when it was not there or that form is forgotten
 * @param theirs what is stored; null when it is not there
 * @param yours what was sent; null when it is not there
 */
public record FieldChange(
    String pointer,
    @Nullable JsonNode before,
    @Nullable JsonNode theirs,
    @Nullable JsonNode yours) {

  private static final String TEXT = "/text";
  private static final String STATE = "/state";

  /** Whether both have changed it since, each in another way. */
  public boolean isConflict() {
    return !Objects.equals(before, theirs) && !Objects.equals(before, yours);
  }

  /**
   * The fields in which two forms differ, in the order of the documents.
   *
   * @param before the form both come from; null when it is not known
   */
  public static List<FieldChange> between(
      @Nullable ObjectNode before, ObjectNode theirs, ObjectNode yours) {
    Map<String, JsonNode> was = before == null ? new LinkedHashMap<>() : leaves(before);
    Map<String, JsonNode> there = leaves(theirs);
    Map<String, JsonNode> here = leaves(yours);
    sameForm(List.of(was, there, here));
    Set<String> pointers = new LinkedHashSet<>(there.keySet());
    pointers.addAll(here.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String pointer : pointers) {
      if (!Objects.equals(there.get(pointer), here.get(pointer))) {
        changes.add(
            new FieldChange(pointer, was.get(pointer), there.get(pointer), here.get(pointer)));
      }
    }
    return changes;
  }

  private static Map<String, JsonNode> leaves(JsonNode node) {
    Map<String, JsonNode> leaves = new LinkedHashMap<>();
    collect("", node, leaves);
    return leaves;
  }

  /** A text alone and a text with its state beside it are the same field. */
  private static void sameForm(List<Map<String, JsonNode>> forms) {
    Set<String> stated =
        forms.stream()
            .flatMap(form -> form.keySet().stream())
            .filter(pointer -> pointer.endsWith(STATE))
            .map(pointer -> pointer.substring(0, pointer.length() - STATE.length()))
            .collect(Collectors.toSet());
    for (Map<String, JsonNode> form : forms) {
      for (String pointer : stated) {
        JsonNode text = form.remove(pointer);
        if (text != null) {
          form.put(pointer + TEXT, text);
        }
      }
    }
  }

  private static void collect(String pointer, JsonNode node, Map<String, JsonNode> leaves) {
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(field -> collect(pointer + "/" + field.getKey(), field.getValue(), leaves));
      case ArrayNode list -> {
        for (int i = 0; i < list.size(); i++) {
          collect(pointer + "/" + i, list.get(i), leaves);
        }
      }
      default -> leaves.put(pointer, node);
    }
  }
}
