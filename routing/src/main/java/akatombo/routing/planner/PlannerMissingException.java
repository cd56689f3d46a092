package akatombo.routing.planner;

/** The planner's program is not there: the service cannot start. Its message is for operators. */
public final class PlannerMissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlannerMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
