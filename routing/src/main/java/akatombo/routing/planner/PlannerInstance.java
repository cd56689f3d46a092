package akatombo.routing.planner;

import java.net.URI;
import java.time.Instant;

/** A process that serves, or is about to serve, a graph. */
record PlannerInstance(OtpProcess process, URI address, PlannerGraph graph, Instant startedAt) {}
