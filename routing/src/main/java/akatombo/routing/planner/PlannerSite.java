package akatombo.routing.planner;

import java.nio.file.Path;

/**
 * What the planner needs to know of the city beside its feeds.
 *
 * @param directory for graphs, logs and fetched streets
 */
public record PlannerSite(StreetSource streets, Path directory) {}
