package akatombo.buslocation.webhook;

import akatombo.buslocation.webhook.WebhookStore.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Delivers what is due, and again later what was not taken, until it is given up. */
final class DeliveryWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final int AT_ONCE = 32;
  private static final int CONCURRENCY = 8;

  private final WebhookStore store;
  private final WebhookSender sender;
  private final WebhookProperties properties;
  private final Clock clock;
  private final RandomGenerator random;
  private final MeterRegistry registry;
  private volatile boolean isFailing;
  private volatile Disposable running = Disposables.disposed();

  DeliveryWorker(
      WebhookStore store,
      WebhookSender sender,
      WebhookProperties properties,
      Clock clock,
      RandomGenerator random,
      MeterRegistry registry) {
    this.store = store;
    this.sender = sender;
    this.properties = properties;
    this.clock = clock;
    this.random = random;
    this.registry = registry;
  }

  @Override
  public void start() {
    running =
        Flux.interval(properties.deliverEvery())
            .onBackpressureDrop()
            .concatMap(tick -> round().onErrorResume(this::failed), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  /** Everything that is due now. */
  private Mono<Void> round() {
    Duration lease = properties.timeout().multipliedBy(3).plusSeconds(AT_ONCE);
    return Flux.defer(() -> store.claim(clock.instant(), lease, AT_ONCE))
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .flatMap(this::deliver, CONCURRENCY)
        .then()
        .doOnSuccess(done -> isFailing = false);
  }

  private Mono<Void> deliver(Delivery delivery) {
    return sender
        .send(
            delivery.url(), delivery.secret(), EventJson.payload(delivery.event(), ZoneOffset.UTC))
        .flatMap(outcome -> settle(delivery, outcome));
  }

  private Mono<Void> settle(Delivery delivery, WebhookSender.Outcome outcome) {
    Instant now = clock.instant();
    return switch (outcome) {
      case WebhookSender.Outcome.Delivered(int status) -> {
        count("delivered");
        yield store.settle(delivery.id(), "delivered", "HTTP " + status, now);
      }
      case WebhookSender.Outcome.Failed(String reason) -> {
        boolean isLast = delivery.attempt() >= properties.attemptsMax();
        count(isLast ? "given_up" : "retried");
        Duration wait = properties.backoff().after(delivery.attempt(), random.nextDouble());
        yield store.settle(delivery.id(), isLast ? "given_up" : "waiting", reason, now.plus(wait));
      }
    };
  }

  private void count(String outcome) {
    registry.counter("akatombo.webhook.deliveries", "outcome", outcome).increment();
  }

  private Mono<Void> failed(Throwable failure) {
    if (!isFailing) {
      LOG.warn("webhooks cannot be delivered now: {}", failure.toString());
      isFailing = true;
    }
    return Mono.empty();
  }
}
