package akatombo.tourism;

import java.util.List;
import reactor.core.publisher.Mono;

/** Port: how one walks between places; {@code app} asks the planner and the map of streets. */
public interface WalkingWays {

  /** Stands for the streets as they are now; empty while nobody can walk on them. */
  Mono<String> streets();

  /** The ways between these ends, in the same order; an error while nobody can say. */
  Mono<List<TourLeg>> between(List<LegEnds> legs);
}
