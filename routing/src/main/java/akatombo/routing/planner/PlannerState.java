package akatombo.routing.planner;

import java.net.URI;
import java.time.Instant;

/** What the planner process is doing. */
public sealed interface PlannerState {

  /** Nobody has said yet which feeds to plan with. */
  record Waiting() implements PlannerState {}

  /** The graph of streets and timetables is being built. */
  record Building(String graphId, Instant since) implements PlannerState {}

  /** The process loads its graph. */
  record Starting(String graphId, Instant since) implements PlannerState {}

  /** The process answers its first queries, which are slow. */
  record WarmingUp(String graphId, Instant since) implements PlannerState {}

  /** Plans are answered. */
  record Ready(Instant since, String graphId) implements PlannerState {}

  /** Nothing answers; the next attempt begins at {@code retryAt}. */
  record Failed(String reason, Instant retryAt) implements PlannerState {}

  /** A planner run by somebody else; {@code answers} says whether its last health probe did. */
  record External(URI url, boolean answers) implements PlannerState {}
}
