package akatombo.routing.planner;

import java.io.IOException;

/**
 * Runs in the planner's process, not in ours: starts OpenTripPlanner and ends with its parent.
 *
 * <p>The parent holds the other end of standard input and never writes. However it dies, the
 * operating system closes that end and the read here ends (docs/decisions/013). This class is
 * copied alone into a jar beside the planner's: it may use nothing but the JDK.
 */
final class PlannerLauncher {

  static final String TARGET = "org.opentripplanner.standalone.OTPMain";

  private PlannerLauncher() {}

  /** Hands its arguments to the planner. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread watch = new Thread(PlannerLauncher::endWithParent, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    Class.forName(TARGET).getMethod("main", String[].class).invoke(null, (Object) args);
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      System.err.println("lost the parent process: " + e.getMessage());
    }
    Runtime.getRuntime().halt(1);
  }
}
