package akatombo.routing;

import java.time.Duration;

/** A place to visit on the way and the least time to stay there. */
public record Via(Endpoint place, Duration stay) {}
