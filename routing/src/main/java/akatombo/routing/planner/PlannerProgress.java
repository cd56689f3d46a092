package akatombo.routing.planner;

/** Hears of each step of the planner, also of those of a successor while the old one serves. */
@FunctionalInterface
public interface PlannerProgress {

  /** Called on the planner's thread: must not block. */
  void changed(PlannerState state);
}
