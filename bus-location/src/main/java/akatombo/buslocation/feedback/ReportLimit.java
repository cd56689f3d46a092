package akatombo.buslocation.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many reports one address may send in a while; remembers addresses for that while only. */
final class ReportLimit {

  private static final int ADDRESSES_MAX = 10_000;

  private final int reportsMax;
  private final Duration within;
  private final Map<String, Deque<Instant>> byAddress = new LinkedHashMap<>();

  ReportLimit(int reportsMax, Duration within) {
    this.reportsMax = reportsMax;
    this.within = within;
  }

  /** Counts a report of an address; false when it has sent too many. */
  synchronized boolean take(String address, Instant now) {
    byAddress.values().removeIf(times -> times.getLast().isBefore(now.minus(within)));
    Deque<Instant> times = byAddress.get(address);
    if (times == null) {
      if (byAddress.size() >= ADDRESSES_MAX) {
        return false;
      }
      times = new ArrayDeque<>();
      byAddress.put(address, times);
    }
    while (!times.isEmpty() && times.getFirst().isBefore(now.minus(within))) {
      times.removeFirst();
    }
    if (times.size() >= reportsMax) {
      return false;
    }
    times.addLast(now);
    return true;
  }

  /** Forgets the last report of an address: it was not kept. */
  synchronized void giveBack(String address) {
    Deque<Instant> times = byAddress.get(address);
    if (times != null) {
      var _ = times.pollLast();
      if (times.isEmpty()) {
        byAddress.remove(address);
      }
    }
  }
}
