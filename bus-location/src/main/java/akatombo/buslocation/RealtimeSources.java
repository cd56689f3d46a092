package akatombo.buslocation;

import java.net.URI;
import java.util.List;

/** Port: the GTFS-realtime feeds operators already publish, from {@code realtime} of city.yaml. */
public record RealtimeSources(List<Source> sources) {

  public static final RealtimeSources NONE = new RealtimeSources(List.of());

  public RealtimeSources {
    sources = List.copyOf(sources);
  }

  /** One URL and the feed whose ids it uses. */
  public record Source(String feedId, URI url) {}
}
