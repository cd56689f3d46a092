package akatombo.routing.planner;

import akatombo.routing.planner.PlannerProperties.ProcessProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Starts a process that serves a graph and waits until it is well. Blocks. */
final class PlannerLaunch {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final Duration TICK = Duration.ofMillis(100);

  private final OtpRuntime runtime;
  private final ProcessProperties settings;
  private final HttpProbe probe;
  private final PlannerMetrics metrics;
  private final Clock clock;

  PlannerLaunch(
      OtpRuntime runtime,
      ProcessProperties settings,
      HttpProbe probe,
      PlannerMetrics metrics,
      Clock clock) {
    this.runtime = runtime;
    this.settings = settings;
    this.probe = probe;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** A process that has its graph and has asked for live times once. */
  PlannerInstance start(PlannerGraph graph) throws PlannerFault, InterruptedException {
    long begun = System.nanoTime();
    PlannerInstance instance = launch(graph);
    boolean well = false;
    try {
      awaitHealth(instance, begun);
      well = true;
    } finally {
      if (!well) {
        instance.process().kill();
      }
    }
    metrics.started(Duration.ofNanos(System.nanoTime() - begun));
    return instance;
  }

  private PlannerInstance launch(PlannerGraph graph) throws PlannerFault {
    try {
      int port = freePort();
      OtpProcess process =
          runtime.start(
              graph.folder(),
              "otp.log",
              List.of("-Xmx" + settings.serveHeap().toMegabytes() + "m", "-XX:+UseSerialGC"),
              List.of(
                  "--load",
                  "--bindAddress",
                  "127.0.0.1",
                  "--port",
                  Integer.toString(port),
                  "--maxThreads",
                  Integer.toString(settings.maxThreads()),
                  "."));
      URI address = URI.create("http://127.0.0.1:" + port);
      return new PlannerInstance(process, address, graph, clock.instant());
    } catch (IOException e) {
      throw new PlannerFault("the planner could not be started: " + e.getMessage(), e);
    }
  }

  private void awaitHealth(PlannerInstance instance, long begun)
      throws PlannerFault, InterruptedException {
    while (!probe.isUp(instance.address())) {
      if (instance.process().awaitEnd(TICK)) {
        throw new PlannerFault("the planner ended while starting: " + instance.process().epitaph());
      }
      if (System.nanoTime() - begun > settings.startTimeout().toNanos()) {
        throw new PlannerFault(
            "the planner was not ready within " + settings.startTimeout().toSeconds() + " s");
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }
}
