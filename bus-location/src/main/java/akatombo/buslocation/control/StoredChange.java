package akatombo.buslocation.control;

import java.time.Instant;

/**
 * A decision with its life.
 *
 * @param operator who decided
 * @param version grows with every change of it, from 1
 * @param endsAt when it means nothing any more
 */
public record StoredChange(
    String id,
    String operator,
    State state,
    long version,
    Instant createdAt,
    Instant changedAt,
    Instant endsAt,
    ServiceChange change) {

  /** Where in its life it is. */
  public enum State {
    /** Written, seen by nobody. */
    DRAFT,
    /** Counts until it ends. */
    PUBLISHED,
    /** Taken back. */
    ENDED
  }

  /** The next version of it. */
  public StoredChange with(State next, ServiceChange changed, Instant ends, Instant now) {
    return new StoredChange(id, operator, next, version + 1, createdAt, now, ends, changed);
  }
}
