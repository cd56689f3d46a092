package akatombo.routing.planner;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether there is a planner to run, asked before anything that takes long is started. */
public final class PlannerProgram {

  private PlannerProgram() {}

  /**
   * Looks for the program, unless somebody else runs a planner.
   *
   * @throws PlannerMissingException when it is not there
   */
  public static void require(Environment environment) {
    PlannerProperties properties =
        Binder.get(environment).bindOrCreate("akatombo.routing", PlannerProperties.class);
    if (properties.externalUrl() == null) {
      var _ = jar(properties);
    }
  }

  static OtpJar jar(PlannerProperties properties) {
    try {
      return OtpJar.find(properties.configuredJar());
    } catch (PlannerFault fault) {
      throw new PlannerMissingException(fault.reason(), fault);
    }
  }
}
