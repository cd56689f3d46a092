package akatombo.tourism.content;

import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;

/** The kinds of content. */
public enum ContentKind {
  POI("poi", "id"),
  TOUR("tour", "slug"),
  EVENT("event", "slug");

  private final String word;
  private final String keyField;

  ContentKind(String word, String keyField) {
    this.word = word;
    this.keyField = keyField;
  }

  /** How the database and the audit log call it. */
  public String word() {
    return word;
  }

  /** The field of a document that holds its name. */
  public String keyField() {
    return keyField;
  }

  /** The kind of some content. */
  public static ContentKind of(Content content) {
    return switch (content) {
      case PointOfInterest poi -> POI;
      case Tour tour -> TOUR;
      case Event event -> EVENT;
    };
  }

  /** The kind of that word. */
  public static ContentKind ofWord(String word) {
    for (ContentKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of content is called " + word);
  }
}
