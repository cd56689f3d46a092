package akatombo.tourism.listing;

import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.content.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of a list and the draft it belongs to.
 *
 * @param row dataset and id, for example {@code tourism-facilities:12}
 * @param document what the list says now, as a draft would say it
 * @param seen what it said when the draft last followed it or the office last looked; null when
 *     that never was
 * @param listedAt when an import last had the row
 */
public record Listing(
    String row,
    ContentKind kind,
    String id,
    String document,
    @Nullable String seen,
    Instant listedAt) {

  /** Whether the list says something else than when the office last looked. */
  public boolean isChanged() {
    return !document.equals(seen);
  }

  /** What the list says differently since then and the draft does not say: theirs is the list's. */
  public List<FieldChange> changes(ObjectNode draft) {
    ObjectNode before = seen == null ? null : ContentJson.tree(seen);
    return FieldChange.between(before, ContentJson.tree(document), draft).stream()
        .filter(change -> !Objects.equals(change.before(), change.theirs()))
        .toList();
  }

  /** This after the office has looked. */
  public Listing looked() {
    return new Listing(row, kind, id, document, document, listedAt);
  }
}
