package akatombo.buslocation.rule;

import java.util.Optional;

/** Port: what consumers of a feed get now. */
@FunctionalInterface
public interface ServedFeeds {

  /** The messages of a feed; empty before they were made first. */
  Optional<FeedBytes> find(String feedId);
}
