package akatombo.routing.otp;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets so many calls run at a time and so many wait, in order; refuses the rest.
 *
 * <p>A call that has begun to wait must not be cancelled: give it a time limit of its own.
 */
final class CallLimit {

  private final int waitingMax;
  private final Queue<MonoSink<Boolean>> waiting = new ArrayDeque<>();
  private int free;

  CallLimit(int runningMax, int waitingMax) {
    this.free = runningMax;
    this.waitingMax = waitingMax;
  }

  /** Runs the call when its turn has come; {@link TooManyCallsException} when too many wait. */
  <T> Mono<T> limited(Mono<T> call) {
    return turn().flatMap(turn -> call.doFinally(end -> next()));
  }

  int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  private Mono<Boolean> turn() {
    return Mono.create(this::enter);
  }

  private void enter(MonoSink<Boolean> caller) {
    boolean isRefused;
    synchronized (waiting) {
      if (free == 0 && waiting.size() < waitingMax) {
        waiting.add(caller);
        return;
      }
      isRefused = free == 0;
      free -= isRefused ? 0 : 1;
    }
    if (isRefused) {
      caller.error(new TooManyCallsException());
    } else {
      caller.success(true);
    }
  }

  private void next() {
    @Nullable MonoSink<Boolean> caller;
    synchronized (waiting) {
      caller = waiting.poll();
      if (caller == null) {
        free++;
      }
    }
    if (caller != null) {
      caller.success(true);
    }
  }

  /** More calls wait than may. */
  static final class TooManyCallsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyCallsException() {
      super("too many plans wait", null, false, false);
    }
  }
}
