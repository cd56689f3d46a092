package akatombo.startup;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Prints what is starting, with the seconds since the start; silent once the service is ready. */
public final class StartupProgress {

  private final long startedNanos = System.nanoTime();
  private final AtomicBoolean ready = new AtomicBoolean();

  /** Prints a line such as {@code [ 3 s] database: ready}. */
  public void say(String part, String what) {
    if (!ready.get()) {
      Console.print("[%3d s] %s: %s".formatted(elapsed().toSeconds(), part, what));
    }
  }

  /** Prints the last line, the one a newcomer needs; only once. */
  public void ready(String line) {
    if (ready.compareAndSet(false, true)) {
      Console.print(line);
    }
  }

  /** Time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }
}
