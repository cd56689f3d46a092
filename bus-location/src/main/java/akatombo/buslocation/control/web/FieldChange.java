package akatombo.buslocation.control.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field in which a decision is not what its sender thinks.
 *
 * @param pointer of JSON
 * @param before in the version the sender knew; null when it was not there or is not known
 * @param theirs what is stored; null when it is not there
 * @param yours what was sent; null when it is not there
 */
record FieldChange(
    String pointer,
    @Nullable JsonNode before,
    @Nullable JsonNode theirs,
    @Nullable JsonNode yours) {

  /** The fields that were changed meanwhile, or were sent otherwise than they are, in order. */
  static List<FieldChange> between(
      @Nullable ObjectNode before, ObjectNode theirs, ObjectNode yours) {
    Map<String, JsonNode> was = before == null ? Map.of() : leaves(before);
    Map<String, JsonNode> there = leaves(theirs);
    Map<String, JsonNode> here = leaves(yours);
    Set<String> pointers = new LinkedHashSet<>(there.keySet());
    pointers.addAll(here.keySet());
    List<FieldChange> changes = new ArrayList<>();
    pointers.addAll(was.keySet());
    for (String pointer : pointers) {
      JsonNode now = there.get(pointer);
      boolean isSame = before == null || Objects.equals(was.get(pointer), now);
      if (!isSame || !Objects.equals(now, here.get(pointer))) {
        changes.add(new FieldChange(pointer, was.get(pointer), now, here.get(pointer)));
      }
    }
    return changes;
  }

  Map<String, @Nullable Object> json() {
    boolean isConflict =
        !Objects.equals(before, theirs)
            && !Objects.equals(before, yours)
            && !Objects.equals(theirs, yours);
    return ChangeAnswer.object(
        "pointer", pointer,
        "before", before,
        "theirs", theirs,
        "yours", yours,
        "conflict", isConflict);
  }

  private static Map<String, JsonNode> leaves(JsonNode node) {
    Map<String, JsonNode> leaves = new LinkedHashMap<>();
    collect("", node, leaves);
    return leaves;
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
