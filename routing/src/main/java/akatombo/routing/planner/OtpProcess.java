package akatombo.routing.planner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One run of the planner's program, building or serving. */
final class OtpProcess {

  private final Process process;
  private final OutputLog log;

  OtpProcess(Process process, OutputLog log) {
    this.process = process;
    this.log = log;
    Thread.ofVirtual()
        .name("otp-output-" + process.pid())
        .start(() -> log.copy(process.getInputStream()));
  }

  long pid() {
    return process.pid();
  }

  OutputLog log() {
    return log;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  void whenEnded(Runnable action) {
    var _ = process.onExit().thenRun(action);
  }

  /** Whether the process ended within that time. */
  boolean awaitEnd(Duration most) throws InterruptedException {
    return process.waitFor(most.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Asks it to end; one that is stopped does not hear it. */
  void terminate() {
    process.destroy();
  }

  /** Ends it whatever it does. */
  void kill() {
    process.destroyForcibly();
  }

  /**
   * Whether the process is stopped (SIGSTOP) and so still accepts connections but answers none.
   * Known on Linux only; elsewhere silence says the same a second later.
   */
  boolean isStopped() {
    try {
      String stat =
          Files.readString(
              Path.of("/proc", Long.toString(pid()), "stat"), StandardCharsets.ISO_8859_1);
      int state = stat.lastIndexOf(')') + 2;
      return state < stat.length() && (stat.charAt(state) == 'T' || stat.charAt(state) == 't');
    } catch (IOException e) {
      return false;
    }
  }

  /** What is known about why it ended, in one line. */
  String epitaph() {
    String reason = log.reason();
    return "exit code "
        + process.exitValue()
        + (reason.isEmpty() ? "" : ": " + reason)
        + " (see "
        + log.file()
        + ")";
  }
}
