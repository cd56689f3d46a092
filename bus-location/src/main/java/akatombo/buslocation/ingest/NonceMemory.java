package akatombo.buslocation.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was used lately; bounded, and when full it says that everything was used. */
final class NonceMemory {

  private static final int NONCES_MAX = 500_000;

  private final Duration kept;
  private final Map<String, Instant> used = new LinkedHashMap<>();

  NonceMemory(Duration kept) {
    this.kept = kept;
  }

  /** Whether it is new; it then is no longer. */
  synchronized boolean add(String nonce, Instant now) {
    forget(now.minus(kept));
    return used.size() < NONCES_MAX && used.putIfAbsent(nonce, now) == null;
  }

  private void forget(Instant oldest) {
    Iterator<Instant> times = used.values().iterator();
    while (times.hasNext() && times.next().isBefore(oldest)) {
      times.remove();
    }
  }
}
