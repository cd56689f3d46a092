package akatombo.tourism.dataset.store;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
  RUNNING,
  /** Looked at only. */
  PREVIEWED,
  APPLIED,
  /** Not applied, because of its errors. */
  REFUSED,
  /** Ended by the office; nothing of it is kept. */
  CANCELED,
  /** Ended by a fault; nothing of it is kept. */
  FAILED;

  /** The name in documents. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
