package akatombo.tourism.store;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.LegEnds;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.WalkingWays;
import akatombo.tourism.folder.TourFolder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TourWaysIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Slug OLD_TOWN = new Slug("old-town-and-soy-sauce");

  private final TourismDatabase database = TourismDatabase.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
  private final PublishedToursWorker tours =
      new PublishedToursWorker(
          new Publications(database.transactions(), database.client(), clock),
          TourFolder.read(
              Path.of("..", "app", "src", "main", "resources", "cities", "tatsuno", "tours")),
          Duration.ofMillis(100),
          new SimpleMeterRegistry());
  private final Streets streets = new Streets();
  private final TourWaysWorker ways =
      new TourWaysWorker(
          tours,
          streets,
          new TourWaysWorker.Tables(database.transactions(), database.client()),
          clock,
          Duration.ofMillis(50));

  /** Streets whose ways are straight lines of a given length. */
  private static final class Streets implements WalkingWays {

    private volatile String map = "";
    private volatile double meters = 100;
    private final List<LegEnds> asked = new ArrayList<>();

    @Override
    public Mono<String> streets() {
      return map.isEmpty() ? Mono.empty() : Mono.just(map);
    }

    @Override
    public synchronized Mono<List<TourLeg>> between(List<LegEnds> legs) {
      asked.addAll(legs);
      return Mono.just(legs.stream().map(this::leg).toList());
    }

    private TourLeg leg(LegEnds ends) {
      List<GeoPoint> line = List.of(ends.from(), ends.to());
      var stairs = new WalkPath.Stairs(Map.of("ja", "石段"), 34);
      return TourLeg.computed(
          new WalkPath(
              line, false, meters, 90, null, 34, 8.0, null, "gravel", List.of(stairs), 1, null),
          null);
    }
  }

  @BeforeEach
  void start() {
    tours.start();
    ways.start();
  }

  @AfterEach
  void stop() throws IOException {
    ways.stop();
    tours.stop();
    database.close();
  }

  @Test
  void showsComputedWaysAsSoonAsThereAreStreetsAndAsksForEachOnce() {
    assertThat(tours.published().findTour(OLD_TOWN).orElseThrow().legs().getFirst())
        .isEqualTo(TourLeg.UNKNOWN);
    streets.map = "first";
    TourLeg leg = await(100).legs().getFirst();
    assertThat(leg.isComputed()).isTrue();
    assertThat(leg.stepFree()).isNull();
    assertThat(leg.ordinary()).isNotNull();
    assertThat(leg.ordinary().stairs().getFirst().names()).containsEntry("ja", "石段");
    assertThat(leg.ordinary().toilets()).isEqualTo(1);
    assertThat(streets.asked).doesNotHaveDuplicates();
  }

  @Test
  void computesAnewOverOtherStreets() {
    streets.map = "first";
    Tour before = await(100);
    streets.meters = 250;
    streets.map = "second";
    assertThat(await(250).legs()).hasSameSizeAs(before.legs());
  }

  /** The tour whose first way is that long. */
  private Tour await(double meters) {
    return tours
        .changes()
        .map(PublishedContent::tours)
        .mapNotNull(all -> all.get(OLD_TOWN))
        .filter(tour -> {
          WalkPath first = tour.legs().getFirst().ordinary();
          return first != null && first.distanceMeters() == meters;
        })
        .blockFirst(PATIENCE);
  }
}
