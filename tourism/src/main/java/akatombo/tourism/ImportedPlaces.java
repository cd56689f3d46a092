package akatombo.tourism;

import java.util.List;
import java.util.function.IntConsumer;
import reactor.core.publisher.Mono;

/** Port: takes places and events that came in as open data as proposals for the office. */
public interface ImportedPlaces {

  /** The name under which the references of a place or event tell its row. */
  String REFERENCE = "opendata";

  /**
   * Offers what an import holds; what the office has written already stays as it is. To be called
   * in the transaction of the import, while the audit log is locked.
   *
   * @param contents places and events that tell their row, with ids that are the same in every
   *     import of the same row
   * @param done is told how many have been looked at
   */
  Mono<Drafted> offer(List<? extends Content> contents, IntConsumer done);
}
