package akatombo.routing.planner;

/** Why there is no planner now, in one line for operators. */
final class PlannerFault extends Exception {

  private static final long serialVersionUID = 1L;

  PlannerFault(String reason) {
    super(reason);
  }

  PlannerFault(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
