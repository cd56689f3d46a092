package akatombo.tourism;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a place is open at a time. */
public sealed interface HoursState {

  /**
   * It is open.
   *
   * @param until when it closes or nobody knows any more; null when that is not within two years
   * @param comment of the place on these hours, in its words
   */
  record Open(@Nullable ZonedDateTime until, @Nullable String comment) implements HoursState {}

  /**
   * It is closed.
   *
   * @param opensAt when it opens, or perhaps opens; null when that is not within two years
   */
  record Closed(@Nullable ZonedDateTime opensAt, ClosedReason reason) implements HoursState {}

  /**
   * Nobody knows.
   *
   * @param until when it is known again; null when that is not within two years
   * @param comment on what it depends, in the place's words, such as "by appointment"
   */
  record Unknown(@Nullable ZonedDateTime until, @Nullable String comment) implements HoursState {}
}
