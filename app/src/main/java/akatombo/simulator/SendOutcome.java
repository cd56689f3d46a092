package akatombo.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a batch of reports. */
sealed interface SendOutcome {

  /** It was taken. */
  record Taken() implements SendOutcome {}

  /** The key is not, or no longer, good, or there is none yet. */
  record NoKey(String reason) implements SendOutcome {}

  /**
   * It was not taken this time.
   *
   * @param retryAfter when the server said so
   */
  record Unavailable(String reason, @Nullable Duration retryAfter) implements SendOutcome {}
}
