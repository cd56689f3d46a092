package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the learner remembers of a trip on the road. */
final class OpenTrip {

  private static final long UNKNOWN = Long.MIN_VALUE;

  /** Predictions of one stop that are checked at most; the newest matter to riders. */
  private static final int PROMISES_MAX = 96;

  private final List<@Nullable List<Promise>> promises;
  private int arrivedPosition = -1;
  private long arrivedAt = UNKNOWN;
  private int leftPosition = -1;
  private long leftAt = UNKNOWN;
  private double expectedTravel;
  private boolean isTold;

  OpenTrip(int stops) {
    promises = new ArrayList<>(stops);
    for (int i = 0; i < stops; i++) {
      promises.add(null);
    }
  }

  /**
   * A prediction made earlier.
   *
   * @param isComputed whether it is what followed from the evidence, not what was told
   */
  record Promise(long madeAt, long time, PredictionSource source, boolean isComputed) {}

  /** Somebody says what riders are told of it. */
  void told() {
    isTold = true;
  }

  boolean isTold() {
    return isTold;
  }

  void arrived(StopEvent event) {
    arrivedPosition = event.position();
    arrivedAt = event.second();
    expectedTravel = 0;
  }

  void departed(StopEvent event) {
    leftPosition = event.position();
    leftAt = event.second();
  }

  void expectTravel(double seconds) {
    expectedTravel = seconds;
  }

  double expectedTravel() {
    return expectedTravel;
  }

  boolean hasLeft(int position) {
    return position >= 0 && leftPosition == position && arrivedPosition <= position;
  }

  long leftAt() {
    return leftAt;
  }

  /** When it came to the position; null when that was not seen. */
  @Nullable Long arrivalAt(int position) {
    return arrivedPosition == position ? arrivedAt : null;
  }

  void expect(int position, Promise promise) {
    List<Promise> list = promises.get(position);
    if (list == null) {
      list = new ArrayList<>(4);
      promises.set(position, list);
    }
    if (list.size() < PROMISES_MAX) {
      list.add(promise);
    }
  }

  List<Promise> takePromises(int position) {
    List<Promise> list = position < promises.size() ? promises.set(position, null) : null;
    return list == null ? List.of() : list;
  }
}
