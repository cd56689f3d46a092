package akatombo.buslocation;

/** What became of one report. */
public sealed interface ReportVerdict {

  /** It moved its vehicle on the map. */
  record Accepted(TripMatch match) implements ReportVerdict {}

  /**
   * It did not.
   *
   * @param detail the facts
   */
  record Rejected(RejectionCode code, Sentence detail) implements ReportVerdict {}
}
