package akatombo.tourism.store;

import akatombo.tourism.Content;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the office works on.
 *
 * @param revision grows with every change
 * @param publishAt when it is published by itself; null unless it is scheduled
 * @param publishedVersion what visitors see; null for nothing
 * @param updatedBy the person, or {@link #CITY_FOLDER} or {@link #OPEN_DATA}
 */
public record Draft(
    ContentKind kind,
    String id,
    String document,
    long revision,
    State state,
    @Nullable Instant publishAt,
    @Nullable Long publishedVersion,
    Instant updatedAt,
    String updatedBy) {

  /** Who brought what the city folder holds. */
  public static final String CITY_FOLDER = "city-folder";

  /** Who made drafts of the rows of the city's lists. */
  public static final String OPEN_DATA = "open-data";

  /** How far the work is. */
  public enum State {
    DRAFT,
    REVIEW,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    DELETED
  }

  /** A draft nobody has seen before. */
  public static Draft first(Content content, Instant at, String by) {
    return new Draft(
        ContentKind.of(content),
        content.key(),
        ContentJson.text(content),
        1,
        State.DRAFT,
        null,
        null,
        at,
        by);
  }

  /** A draft made of a row of a list. */
  public static Draft offered(ContentKind kind, String id, String document, Instant at) {
    return new Draft(kind, id, document, 1, State.DRAFT, null, null, at, OPEN_DATA);
  }

  /** Whether it was made of a row and nobody of the office has done anything with it. */
  public boolean isUntouchedOffer() {
    return state == State.DRAFT && updatedBy.equals(OPEN_DATA);
  }

  /** This after an edit: whatever was decided of it is open again. */
  public Draft edited(String newDocument, Instant at, String by) {
    return new Draft(
        kind, id, newDocument, revision + 1, State.DRAFT, null, publishedVersion, at, by);
  }

  /** This in another state. */
  public Draft in(State next, @Nullable Instant publishing, Instant at, String by) {
    boolean isGone = next == State.WITHDRAWN || next == State.DELETED;
    return new Draft(
        kind,
        id,
        document,
        revision + 1,
        next,
        publishing,
        isGone ? null : publishedVersion,
        at,
        by);
  }

  /** This as visitors see it. */
  public Draft published(long version, Instant at, String by) {
    return new Draft(kind, id, document, revision + 1, State.PUBLISHED, null, version, at, by);
  }

  /** The content of the document. */
  public Content content() {
    return ContentJson.stored(kind, document);
  }
}
