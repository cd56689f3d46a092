package akatombo.buslocation.live;

import akatombo.buslocation.predict.TravelTimes;
import reactor.core.publisher.Mono;

/** Who predicts with what has been learned. */
public interface ExperienceReader {

  /** Lets predictions from now on use what has been learned of travel times. */
  Mono<Void> learned(TravelTimes times);
}
