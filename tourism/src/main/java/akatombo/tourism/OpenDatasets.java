package akatombo.tourism;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** The door to the city's open data: which files there are. */
public interface OpenDatasets {

  /** The datasets that hold anything, in the order of the standard. */
  Mono<List<Published>> published();

  /**
   * A dataset anybody may read.
   *
   * @param name as in addresses
   * @param path of the file, the layout left to the reader
   * @param version grows with every change
   */
  record Published(
      String name,
      String japanese,
      String english,
      String path,
      long version,
      Instant changedAt,
      long rows) {}
}
