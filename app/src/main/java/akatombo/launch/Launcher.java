package akatombo.launch;

import java.lang.reflect.InvocationTargetException;

/** Refuses an old Java in one line; compiled for Java 17 so that an old one can run it at all. */
public final class Launcher {

  private static final int NEEDED = 25;

  private Launcher() {}

  /** Starts the service, or says which Java it needs. */
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
    try {
      Class.forName("akatombo.Akatombo")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      // The service has said why it could not start.
      System.exit(1);
    }
  }
}
