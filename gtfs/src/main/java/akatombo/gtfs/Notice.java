package akatombo.gtfs;

import org.jspecify.annotations.Nullable;

/**
 * A fault of a feed, as facts; the text is made where it is shown.
 *
 * @param code named as in the canonical GTFS validator, for example {@code foreign_key_violation}
 * @param row line of the file, the header being 1; 0 when it concerns the whole file
 */
public record Notice(
    Severity severity,
    String code,
    @Nullable String file,
    int row,
    @Nullable String field,
    @Nullable String value) {

  /** How bad it is: an ERROR that makes the feed unusable rejects it. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }
}
