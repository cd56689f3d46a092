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
        at = opened(at, names[i]);
      }
    }
    String last = names[names.length - 1];
    if (theirs != null) {
      at.set(last, theirs);
    } else {
      at.remove(last);
      if (last.equals("state")) {
        closeText(document, names);
      }
    }
  }

  /** A text without its state stands alone. */
  private static void closeText(ObjectNode document, String[] names) {
    ObjectNode at = document;
    for (int i = 0; i < names.length - 2; i++) {
      if (!(at.get(names[i]) instanceof ObjectNode inner)) {
        return;
      }
      at = inner;
    }
    String language = names[names.length - 2];
    JsonNode text = at.path(language).path("text");
    if (at.path(language).size() == 1 && text.isString()) {
      at.set(language, text);
    }
  }

  /** A text alone gets its state beside it, and stays. */
  private static ObjectNode opened(ObjectNode at, String name) {
    JsonNode text = at.get(name);
    ObjectNode inner = at.putObject(name);
    if (text != null && text.isString()) {
      inner.set("text", text);
    }
    return inner;
  }
}
