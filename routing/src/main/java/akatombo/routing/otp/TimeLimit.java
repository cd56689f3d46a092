package akatombo.routing.otp;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/**
 * Time limits of which nearly none is ever reached: setting one wakes no thread, as an alarm by a
 * scheduler would for every plan. They come up to a tick late.
 */
final class TimeLimit {

  static final HashedWheelTimer WHEEL =
      new HashedWheelTimer(
          new DefaultThreadFactory("plan-time-limit", true), 100, TimeUnit.MILLISECONDS);

  private TimeLimit() {}

  /** Fails with a {@link TimeoutException} after the time; a cancelled one never does. */
  static Mono<Void> over(Duration time) {
    return Mono.create(sink -> {
      Timeout alarm =
          WHEEL.newTimeout(it -> reach(time, sink), time.toMillis(), TimeUnit.MILLISECONDS);
      sink.onDispose(alarm::cancel);
    });
  }

  /** Elsewhere, so that what follows one that was reached does not make the others late. */
  private static void reach(Duration time, MonoSink<Void> sink) {
    var _ =
        Schedulers.parallel()
            .schedule(() -> sink.error(new TimeoutException("no answer within " + time)));
  }
}
