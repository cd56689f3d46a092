package akatombo.tourism.dataset;

import java.util.List;

/** What becomes of a file that was sent. */
public sealed interface ReadOutcome {

  /** A table; of a spreadsheet there is one for every sheet with something in it. */
  record Read(List<Table> tables) implements ReadOutcome {

    public Read {
      tables = List.copyOf(tables);
    }
  }

  /** It is neither a CSV file nor an xlsx workbook. */
  record UnknownType(String detail) implements ReadOutcome {}

  /** It is one, but larger than anything we take. */
  record TooLarge(String detail) implements ReadOutcome {}

  /** It is one, but broken. */
  record Broken(String detail) implements ReadOutcome {}
}
