package akatombo.routing.planner;

import akatombo.routing.planner.PlannerProperties.ProcessProperties;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the graph of some inputs, or finds it where an earlier run left it. Blocks. */
final class GraphWorkshop {

  private static final Logger LOG = LoggerFactory.getLogger(GraphWorkshop.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final int ID_DIGITS = 16;

  private final OtpRuntime runtime;
  private final ProcessProperties settings;
  private final GraphFolders folders;
  private final StreetDownload download;
  private final PlannerMetrics metrics;
  private final Clock clock;

  GraphWorkshop(
      OtpRuntime runtime,
      ProcessProperties settings,
      HttpClient http,
      PlannerMetrics metrics,
      Clock clock) {
    Path directory = runtime.directory();
    this.runtime = runtime;
    this.settings = settings;
    this.folders = new GraphFolders(directory.resolve("graphs"));
    this.download =
        new StreetDownload(http, directory.resolve("streets"), settings.maxStreetsSize().toBytes());
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * The graph of these inputs.
   *
   * @param building told the graph's id if it has to be built
   * @param superseded whether to give up because other inputs are wanted by now
   */
  PlannerGraph obtain(PlannerInputs inputs, Consumer<String> building, BooleanSupplier superseded)
      throws PlannerFault, InterruptedException {
    Streets streets = streetsOf(inputs);
    LocalDate today = LocalDate.ofInstant(clock.instant(), inputs.feeds().getFirst().zone());
    ServiceWindow window =
        ServiceWindow.of(inputs.feeds().stream().map(PlannerFeed::validity).toList(), today);
    String config = OtpConfig.build(inputs.feeds(), window);
    String id = graphId(inputs, streets, config);
    try {
      if (!folders.isComplete(id)) {
        building.accept(id);
        Path folder = folders.begin(id);
        fill(folder, inputs, streets, config);
        build(folder, superseded);
        folders.complete(id);
      }
      folders.touch(id, clock.instant());
      Path folder = folders.folder(id);
      Files.writeString(
          folder.resolve("router-config.json"), OtpConfig.router(inputs, settings.updateEvery()));
      return new PlannerGraph(id, folder, streets.isEstimated(), inputs);
    } catch (IOException e) {
      throw new PlannerFault("cannot write the graph folder: " + e, e);
    }
  }

  /** Makes the next attempt build this graph anew. */
  void discard(PlannerGraph graph) {
    try {
      folders.discard(graph.id());
    } catch (IOException e) {
      LOG.warn("cannot discard the graph {}: {}", graph.id(), e.toString());
    }
  }

  /** Deletes graphs that were not used lately. */
  void prune(Set<String> inUse) {
    try {
      folders.prune(inUse);
    } catch (IOException e) {
      LOG.warn("cannot delete old graphs: {}", e.toString());
    }
  }

  private Streets streetsOf(PlannerInputs inputs) throws PlannerFault, InterruptedException {
    return switch (inputs.streets()) {
      case StreetSource.None() ->
          new Streets.Generated(
              inputs.feeds().stream().flatMap(feed -> feed.stops().stream()).toList());
      case StreetSource.InFile(Path file) -> Streets.Mapped.of(file);
      case StreetSource.AtUrl(var url) -> Streets.Mapped.of(download.fetch(url));
    };
  }

  private String graphId(PlannerInputs inputs, Streets streets, String config) {
    StringBuilder parts = new StringBuilder();
    inputs.feeds().forEach(feed -> parts.append(feed.feedId()).append('=').append(feed.sha256()));
    parts.append('\n').append(streets.identity());
    parts.append('\n').append(runtime.jar().version());
    parts.append('\n').append(config).append(OtpConfig.features());
    return Sha256.of(parts.toString()).substring(0, ID_DIGITS);
  }

  private static void fill(Path folder, PlannerInputs inputs, Streets streets, String config)
      throws IOException, PlannerFault {
    for (int i = 0; i < inputs.feeds().size(); i++) {
      Streets.LinkOrCopy.file(inputs.feeds().get(i).zip(), folder.resolve(OtpConfig.feedFile(i)));
    }
    streets.writeTo(folder.resolve(OtpConfig.STREETS_FILE));
    Files.writeString(folder.resolve("build-config.json"), config);
    Files.writeString(folder.resolve("otp-config.json"), OtpConfig.features());
  }

  private void build(Path folder, BooleanSupplier superseded)
      throws IOException, PlannerFault, InterruptedException {
    long begun = System.nanoTime();
    OtpProcess process =
        runtime.start(
            folder,
            "build.log",
            List.of(
                "-Xmx" + settings.buildHeap().toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"),
            List.of("--build", "--save", "."));
    try {
      while (!process.awaitEnd(TICK)) {
        if (superseded.getAsBoolean()) {
          throw new PlannerFault("the build was given up for newer inputs");
        }
        if (System.nanoTime() - begun > settings.buildTimeout().toNanos()) {
          throw new PlannerFault(
              "the graph was not built within " + settings.buildTimeout().toSeconds() + " s");
        }
      }
    } finally {
      process.kill();
    }
    if (process.exitCode() != 0 || !Files.exists(folder.resolve("graph.obj"))) {
      throw new PlannerFault("the graph could not be built: " + process.epitaph());
    }
    metrics.built(Duration.ofNanos(System.nanoTime() - begun));
  }
}
