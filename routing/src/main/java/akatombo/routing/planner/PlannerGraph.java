package akatombo.routing.planner;

import java.nio.file.Path;

/**
 * A complete graph on disk.
 *
 * @param id names feeds, streets, program and configuration it was built from
 */
record PlannerGraph(String id, Path folder, boolean walkEstimated, PlannerInputs inputs) {}
