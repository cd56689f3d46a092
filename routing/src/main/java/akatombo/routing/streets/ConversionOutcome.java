package akatombo.routing.streets;

/** What came of turning OpenStreetMap XML into PBF. */
public sealed interface ConversionOutcome {

  /** Written; how many of each. */
  record Converted(long nodes, long ways, long relations) implements ConversionOutcome {}

  /**
   * Not OpenStreetMap XML as the planner could use it.
   *
   * @param line of the file, from 1
   */
  record Unreadable(int line, String reason) implements ConversionOutcome {}
}
