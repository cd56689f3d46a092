package akatombo.routing.otp;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts plans: how they ended, how long they took, how many were answered together. */
final class PlanMetrics {

  private final MeterRegistry registry;
  private final Counter shared;
  private final Counter cached;
  private final Map<Ending, Timer> timers = new ConcurrentHashMap<>();

  private record Ending(String operation, String outcome) {}

  PlanMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.shared =
        Counter.builder("akatombo.plan.shared")
            .description("Plans that waited for the answer to an equal one")
            .register(registry);
    this.cached =
        Counter.builder("akatombo.plan.cached")
            .description("Plans answered with a kept answer")
            .register(registry);
  }

  void shared() {
    shared.increment();
  }

  void cached() {
    cached.increment();
  }

  void ended(String operation, String outcome, Duration duration) {
    timers.computeIfAbsent(new Ending(operation, outcome), this::timer).record(duration);
  }

  private Timer timer(Ending ending) {
    return Timer.builder("akatombo.plan.duration")
        .description("From the request until the planner's answer is understood")
        .tag("operation", ending.operation)
        .tag("outcome", ending.outcome)
        .register(registry);
  }
}
