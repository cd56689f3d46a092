package akatombo.routing.planner;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** What the planner's process tells the metrics. */
final class PlannerMetrics {

  private final MeterRegistry registry;
  private final Counter restarts;
  private final Counter failures;
  private final Timer builds;
  private final Timer starts;

  PlannerMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.restarts =
        Counter.builder("akatombo.planner.restarts")
            .description("Times a serving planner died or hung and had to be started again")
            .register(registry);
    this.failures =
        Counter.builder("akatombo.planner.failures")
            .description("Builds and starts of the planner that failed")
            .register(registry);
    this.builds =
        Timer.builder("akatombo.planner.graph.build")
            .description("Time to build a graph of streets and timetables")
            .register(registry);
    this.starts =
        Timer.builder("akatombo.planner.start")
            .description("Time from starting the planner's process to its first good health answer")
            .register(registry);
  }

  /** One gauge per state, 1 for the one the planner is in. */
  void watch(Supplier<PlannerState> state) {
    for (Class<?> kind : PlannerState.class.getPermittedSubclasses()) {
      Gauge.builder("akatombo.planner.state", () -> kind.isInstance(state.get()) ? 1 : 0)
          .description("1 for the state the planner is in")
          .tag("state", kind.getSimpleName())
          .register(registry);
    }
  }

  void restarted() {
    restarts.increment();
  }

  void failed() {
    failures.increment();
  }

  void built(Duration duration) {
    builds.record(duration);
  }

  void started(Duration duration) {
    starts.record(duration);
  }
}
