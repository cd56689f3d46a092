package akatombo.gtfs.fetch;

import java.nio.file.Path;

/** What became of looking at a feed's source. */
public sealed interface FetchOutcome {

  /**
   * The source has a feed other than the one at hand.
   *
   * @param zip a temporary file that is the caller's from now on
   * @param sha256 of the content, lower-case hexadecimal
   */
  record Fetched(Path zip, String sha256, Validators validators) implements FetchOutcome {}

  /** The source has what is at hand. */
  record NotModified() implements FetchOutcome {}

  /** The source could not be had; the reason is for an operator to read. */
  record Failed(String reason) implements FetchOutcome {}
}
