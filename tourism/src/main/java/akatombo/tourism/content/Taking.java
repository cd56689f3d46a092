package akatombo.tourism.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes over into a document what another says of some of its fields. */
public final class Taking {

  private Taking() {}

  /** The document with what {@link FieldChange#theirs() they} say in these fields. */
  public static ObjectNode of(ObjectNode document, List<FieldChange> changes) {
    ObjectNode taken = document.deepCopy();
    for (FieldChange change : changes) {
      String[] names = change.pointer().substring(1).split("/");
      take(taken, names, change.theirs());
    }
    return taken;
  }

  private static void take(ObjectNode document, String[] names, @Nullable JsonNode theirs) {
    ObjectNode at = document;
    for (int i = 0; i < names.length - 1; i++) {
      if (at.get(names[i]) instanceof ObjectNode inner) {
        at = inner;
      } else if (theirs == null) {
        return;
      } else {
        at = at.putObject(names[i]);
      }
    }
    String last = names[names.length - 1];
    if (theirs == null) {
      at.remove(last);
    } else {
      at.set(last, theirs);
    }
  }
}
