package akatombo.routing;

import akatombo.gtfs.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one finds where a plan ends; a port, since this module knows no opening hours. */
public interface Destinations {

  /** A place a search gave, if anything is known of it; takes next to no time. */
  Optional<Destination> find(String placeId);

  /** A place with opening hours or events. */
  interface Destination {

    /** What one finds on arrival. */
    Arrival at(Instant arrival, Language language);
  }

  /**
   * What one finds there.
   *
   * @param changes when it opens or closes; null when that is not known
   * @param text of the hours, with the reason where it is closed; empty where none are known
   */
  record Arrival(Opening opening, @Nullable Instant changes, String text, List<Happening> events) {

    public Arrival {
      events = List.copyOf(events);
    }
  }

  /** Whether a place is open. */
  enum Opening {
    OPEN,
    CLOSED,
    UNKNOWN
  }

  /** An event of that day. */
  record Happening(String slug, String name) {}
}
