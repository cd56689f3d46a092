package akatombo.gtfs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class InterruptibleTest {

  /** Reads, as it were, until it is interrupted. */
  private static String read(CountDownLatch begun) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
      return "read";
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new ClosedByInterruptException());
    }
  }

  /** What Reactor logs with a stack trace when work that nobody waits for fails. */
  private static Queue<Throwable> droppedAtTheEnd(boolean isQuiet) throws InterruptedException {
    Queue<Throwable> dropped = new ConcurrentLinkedQueue<>();
    Hooks.onErrorDropped(dropped::add);
    Scheduler thread = Schedulers.newBoundedElastic(1, 1, "import");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try {
      Disposable running =
          Mono.just(1)
              .publishOn(thread)
              .map(one -> {
                try {
                  return isQuiet
                      ? Interruptible.call(() -> read(begun), () -> "stopped")
                      : read(begun);
                } finally {
                  ended.countDown();
                }
              })
              .subscribe();
      begun.await();
      running.dispose();
      ended.await();
      thread.disposeGracefully().block();
    } finally {
      Hooks.resetOnErrorDropped();
    }
    return dropped;
  }

  @Test
  void endsQuietlyWithTheService() throws InterruptedException {
    assertThat(droppedAtTheEnd(true)).isEmpty();
    assertThat(droppedAtTheEnd(false)).as("what would be logged without it").isNotEmpty();
  }

  @Test
  void failsAsEverWhenNobodyInterrupts() {
    assertThat(Interruptible.call(() -> "done", () -> "stopped")).isEqualTo("done");
    assertThatThrownBy(() ->
            Interruptible.call(
                () -> {
                  throw new IllegalStateException("a fault");
                },
                () -> "stopped"))
        .hasMessage("a fault");
  }
}
