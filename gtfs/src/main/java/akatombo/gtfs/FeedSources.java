package akatombo.gtfs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The feeds of the city, in the order of city.yaml, and the folder in which their versions and the
 * published zips are kept; the application gives this as a bean.
 */
public record FeedSources(List<FeedSource> feeds, Path folder) {

  /** Copies the list and refuses a feed id that is used twice. */
  public FeedSources {
    feeds = List.copyOf(feeds);
    Set<String> ids = new HashSet<>();
    for (FeedSource feed : feeds) {
      if (!ids.add(feed.id())) {
        throw new IllegalArgumentException("feed id '" + feed.id() + "' is used twice");
      }
    }
  }
}
