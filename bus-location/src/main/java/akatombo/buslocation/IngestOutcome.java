package akatombo.buslocation;

import java.time.Duration;
import java.util.List;

/** What became of a batch of reports. */
public sealed interface IngestOutcome {

  /** Each report was looked at; verdicts are in the order of the reports. */
  record Taken(List<ReportVerdict> verdicts) implements IngestOutcome {

    public Taken {
      verdicts = List.copyOf(verdicts);
    }
  }

  /** Nothing of the batch was taken; the same batch may come again after the time. */
  record Overloaded(Duration retryAfter) implements IngestOutcome {}
}
