package akatombo.startup;

import java.time.Duration;

/** Prints what is starting, with the seconds since the start. */
public final class StartupProgress {

  private final long startedNanos = System.nanoTime();

  /** Prints a line such as {@code [ 3 s] database: ready}. */
  public void say(String part, String what) {
    Console.print("[%3d s] %s: %s".formatted(elapsed().toSeconds(), part, what));
  }

  /** Prints the line a newcomer needs. */
  public void ready(String line) {
    Console.print(line);
  }

  /** Time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }
}
