package akatombo.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * Refuses an old Java in one line, then starts the service or the command that is named; compiled
 * for Java 17 so that an old one can run it at all.
 */
public final class Launcher {

  private static final int NEEDED = 25;

  /** First arguments that do not start the service but run and end. */
  private static final List<String> COMMANDS = List.of("replay");

  private Launcher() {}

  /** Starts the service or a command, or says which Java it needs. */
  public static void main(String[] args) throws ReflectiveOperationException {
    int version = Runtime.version().feature();
    if (version < NEEDED) {
      System.err.println(
          "akatombo cannot start: it needs Java "
              + NEEDED
              + " or newer and this is Java "
              + version
              + "; install Eclipse Temurin 25 (https://adoptium.net) and run it with that java.");
      System.exit(1);
    }
    boolean isCommand = args.length > 0 && COMMANDS.contains(args[0]);
    try {
      Class.forName(isCommand ? "akatombo.command.Commands" : "akatombo.Akatombo")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      if (isCommand) {
        e.getCause().printStackTrace();
      }
      // The service has said itself why it could not start.
      System.exit(1);
    }
  }
}
