package akatombo.tourism.content;

import akatombo.tourism.Content;
import java.util.List;

/** What became of reading a document. */
public sealed interface ReadContent {

  /** It can be used. */
  record Valid(Content content) implements ReadContent {}

  /** It cannot, and why: every fault, in the order of the document. */
  record Invalid(List<FieldFault> faults) implements ReadContent {

    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}
