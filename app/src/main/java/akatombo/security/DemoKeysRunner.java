package akatombo.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code demo-keys.json}: one bearer token per role, for a newcomer to try things with.
 *
 * <p>Embedded mode only. The tokens are new at each start and the operator's old ones are void.
 */
final class DemoKeysRunner implements SmartLifecycle {

  private static final String OPERATOR = "demo";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);

  private final OperatorStore store;
  private final OperatorKeys keys;
  private final DemoPeople people;
  private final Clock clock;
  private final Path file;
  private final JsonMapper json;
  private volatile boolean running;

  DemoKeysRunner(
      OperatorStore store,
      OperatorKeys keys,
      DemoPeople people,
      Clock clock,
      Path file,
      JsonMapper json) {
    this.store = store;
    this.keys = keys;
    this.people = people;
    this.clock = clock;
    this.file = file;
    this.json = json;
  }

  @Override
  public void start() {
    Operator operator = new Operator(OPERATOR, "Demo operator", null, Set.of());
    OperatorKeys.NewKey key =
        store
            .add(operator, clock.instant())
            .then(store.revokeAllKeys(OPERATOR, clock.instant()))
            .then(Mono.defer(() -> keys.create(OPERATOR)))
            // The first connection of a cold machine may take longer than the pool waits.
            .retryWhen(Retry.backoff(TRIES, FIRST_WAIT))
            .block(LIMIT);
    if (key != null) {
      write(tokens(key.text()));
    }
    running = true;
  }

  private Map<String, String> tokens(String operatorKey) {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("operator", operatorKey);
    tokens.putAll(people.tokens(OPERATOR));
    return tokens;
  }

  private void write(Map<String, String> tokens) {
    try {
      Path fresh = Files.createTempFile(file.getParent(), "demo-keys", ".json");
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      Files.write(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tokens));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
