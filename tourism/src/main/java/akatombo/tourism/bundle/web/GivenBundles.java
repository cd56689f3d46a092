package akatombo.tourism.bundle.web;

import akatombo.tourism.bundle.Bundle;
import akatombo.tourism.bundle.Manifest;
import akatombo.tourism.bundle.store.BundleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Has bundles kept when they are given out, each once a day. While the database is away they are
 * given out all the same.
 */
final class GivenBundles {

  private static final Logger LOG = LoggerFactory.getLogger(GivenBundles.class);
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int REMEMBERED_MAX = 10_000;

  private final BundleStore store;
  private final SequencedMap<Name, Instant> kept = new LinkedHashMap<>();

  GivenBundles(BundleStore store) {
    this.store = store;
  }

  private record Name(String tour, String language, String version) {

    static Name of(Manifest manifest) {
      return new Name(manifest.tour(), manifest.language(), manifest.version());
    }
  }

  Mono<Void> keep(Bundle bundle, Instant now) {
    Name name = Name.of(bundle.manifest());
    return isKept(name, now)
        ? Mono.empty()
        : store
            .keep(bundle, now)
            .timeout(PATIENCE)
            .doOnSuccess(done -> remember(name, now))
            .onErrorResume(failure -> {
              LOG.warn("a bundle of {} cannot be kept: {}", name.tour, failure.toString());
              return Mono.empty();
            });
  }

  private boolean isKept(Name name, Instant now) {
    synchronized (kept) {
      Instant last = kept.get(name);
      return last != null && last.plus(AGAIN).isAfter(now);
    }
  }

  private void remember(Name name, Instant now) {
    synchronized (kept) {
      var _ = kept.putLast(name, now);
      while (kept.size() > REMEMBERED_MAX) {
        var _ = kept.pollFirstEntry();
      }
    }
  }
}
