package akatombo.startup;

import akatombo.city.City;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.routing.planner.PlannerState;
import akatombo.routing.planner.PlannerStatus;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Watches the parts come up after the port is open and says when a newcomer can begin. */
final class ReadinessWorker implements SmartLifecycle {

  private static final Duration EVERY = Duration.ofMillis(200);

  private final StartupProgress progress;
  private final City city;
  private final Feeds feeds;
  private final PlannerStatus planner;
  private final ServerPort port;
  private volatile Disposable watching = Disposables.disposed();

  ReadinessWorker(
      StartupProgress progress, City city, Feeds feeds, PlannerStatus planner, ServerPort port) {
    this.progress = progress;
    this.city = city;
    this.feeds = feeds;
    this.planner = planner;
    this.port = port;
  }

  @Override
  public void start() {
    watching =
        Flux.interval(EVERY)
            .onBackpressureDrop()
            .map(tick -> describe(planner.state()))
            .distinctUntilChanged()
            .doOnNext(text -> progress.say("planner", text))
            .takeUntil(text -> isReady())
            .subscribe(text -> {}, failure -> {}, this::sayReady);
  }

  private boolean isReady() {
    return feeds.status().stream().allMatch(feed -> feed.last() != null)
        && feeds.status().stream().map(FeedStatus::serving).anyMatch(version -> version != null)
        && switch (planner.state()) {
          case PlannerState.Ready ready -> true;
          case PlannerState.External external -> external.answers();
          case PlannerState.Waiting waiting -> false;
          case PlannerState.Building building -> false;
          case PlannerState.Starting starting -> false;
          case PlannerState.WarmingUp warming -> false;
          case PlannerState.Failed failed -> false;
        };
  }

  private static String describe(PlannerState state) {
    return switch (state) {
      case PlannerState.Waiting() -> "waiting for the feeds";
      case PlannerState.Building building -> "building the street graph and timetables";
      case PlannerState.Starting starting -> "loading the graph";
      case PlannerState.WarmingUp warming -> "warming up";
      case PlannerState.Ready ready -> "ready";
      case PlannerState.Failed failed -> failed.reason() + "; next try at " + failed.retryAt();
      case PlannerState.External external ->
          external.url() + (external.answers() ? " answers" : " does not answer yet");
    };
  }

  private void sayReady() {
    Language own = city.languages().getFirst();
    String kind = city.notice().isEmpty() ? "city" : "sample city";
    progress.ready(
        "akatombo is ready: http://localhost:%d  (%s %s)"
            .formatted(port.number(), kind, city.nameIn(own)));
  }

  @Override
  public void stop() {
    watching.dispose();
  }

  @Override
  public boolean isRunning() {
    return !watching.isDisposed();
  }
}
