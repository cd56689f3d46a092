package akatombo.buslocation;

import java.util.List;

/** The operators' GTFS-realtime that this city reads, and how that goes. */
@FunctionalInterface
public interface PulledFeeds {

  /** One for each address of city.yaml, in its order. */
  List<PulledFeed> now();
}
