package akatombo.routing.planner;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.StreetSurvey;
import akatombo.routing.WalkFacts;
import akatombo.routing.streets.StreetFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks the map the planner's graph was made from. */
final class PlannerStreets implements StreetSurvey {

  private final PlannerAddress planner;
  private volatile @Nullable Known known;

  PlannerStreets(PlannerAddress planner) {
    this.planner = planner;
  }

  /** A map whose content was looked at; a graph's files never change. */
  private record Known(Path map, String identity) {}

  @Override
  public Mono<String> identity() {
    return Mono.fromSupplier(planner::streets)
        .flatMap(Mono::justOrEmpty)
        .flatMap(map -> {
          Known last = known;
          return last != null && last.map().equals(map)
              ? Mono.just(last.identity())
              : Mono.fromCallable(() -> looked(map)).subscribeOn(Schedulers.boundedElastic());
        });
  }

  private String looked(Path map) throws IOException {
    String identity = Sha256.of(map);
    known = new Known(map, identity);
    return identity;
  }

  @Override
  public Mono<List<WalkFacts>> along(List<List<GeoPoint>> lines) {
    return Mono.fromSupplier(planner::streets)
        .flatMap(Mono::justOrEmpty)
        .flatMap(map ->
            Mono.fromCallable(() -> StreetFiles.survey(map, lines))
                .subscribeOn(Schedulers.boundedElastic()));
  }
}
