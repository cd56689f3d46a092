package akatombo.gtfs.refresh;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Blocking work that ends quietly when its thread is interrupted, which happens only when the
 * service ends: nobody waits for its result any more, so its failure would be logged as a fault.
 */
final class Interruptible {

  private Interruptible() {}

  /**
   * The result of the work.
   *
   * @param stopped what to say when it was interrupted
   */
  static <T> T call(Supplier<T> work, Supplier<T> stopped) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (isInterruption(e)) {
        Thread.currentThread().interrupt();
        return stopped.get();
      }
      throw e;
    }
  }

  private static boolean isInterruption(Throwable failure) {
    return Thread.currentThread().isInterrupted()
        || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause ->
                cause instanceof ClosedByInterruptException
                    || cause instanceof InterruptedIOException
                    || cause instanceof InterruptedException);
  }
}
