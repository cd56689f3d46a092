package akatombo.routing.planner;

/** What the planner is doing, for status pages and health. */
public interface PlannerStatus {

  PlannerState state();
}
