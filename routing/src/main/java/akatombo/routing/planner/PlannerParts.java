package akatombo.routing.planner;

import java.net.http.HttpClient;
import java.time.Clock;

/** What the supervisor works with. */
record PlannerParts(
    OtpRuntime runtime,
    GraphWorkshop workshop,
    PlannerLaunch launch,
    HttpProbe probe,
    HttpClient http,
    PlannerMetrics metrics,
    PlannerProgress progress,
    Clock clock,
    int warmUpQueries) {}
