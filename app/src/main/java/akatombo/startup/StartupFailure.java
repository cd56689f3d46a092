package akatombo.startup;

import org.jspecify.annotations.Nullable;

/** Something a person must put right before the service can start; the message is one line. */
public final class StartupFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says in one line what is wrong and what to do. */
  public StartupFailure(String message) {
    super(message);
  }

  /** Says in one line what is wrong and what to do, and keeps the cause for the log file. */
  public StartupFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
