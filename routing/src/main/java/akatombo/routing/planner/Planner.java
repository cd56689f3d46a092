package akatombo.routing.planner;

/** The planner of one city: told what to plan with, it sees to it that something answers. */
public interface Planner extends PlannerAddress, PlannerStatus {

  /**
   * Plans with these feeds and streets from now on. Returns at once; the planner that serves goes
   * on until the new one is warm. The same inputs again change nothing.
   */
  void planWith(PlannerInputs inputs);
}
