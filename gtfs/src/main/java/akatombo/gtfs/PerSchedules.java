package akatombo.gtfs;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of the schedules once, and kept until others are served; for many threads.
 *
 * @param <T> what it is; immutable, or safe for many threads
 */
public final class PerSchedules<T> {

  private final Function<Schedules, T> working;
  private volatile @Nullable Known<T> known;

  /** Keeps what the function gives; when many ask at once it may run for each of them. */
  public PerSchedules(Function<Schedules, T> working) {
    this.working = working;
  }

  /** What was worked out of these schedules. */
  public T of(Schedules schedules) {
    Known<T> last = known;
    if (last == null || last.schedules != schedules) {
      last = new Known<>(schedules, working.apply(schedules));
      known = last;
    }
    return last.value;
  }

  private record Known<T>(Schedules schedules, T value) {}
}
