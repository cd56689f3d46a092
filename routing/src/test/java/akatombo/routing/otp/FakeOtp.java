package akatombo.routing.otp;

import akatombo.routing.planner.PlannerAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A planner on the wire: answers what the test says, as late as the test says. */
public final class FakeOtp implements PlannerAddress, AutoCloseable {

  private final DisposableServer server;
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger runningMax = new AtomicInteger();
  private final Sinks.Empty<Void> lost = Sinks.empty();
  private volatile Function<String, byte[]> answer = question -> Answers.bytes("delayed");
  private volatile int status = 200;
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean isKnownDead;
  private volatile boolean isWalkEstimated;

  public FakeOtp() {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) ->
                request
                    .receive()
                    .aggregate()
                    .asString(StandardCharsets.UTF_8)
                    .flatMap(this::answered)
                    .flatMap(body -> response.status(status).sendByteArray(Mono.just(body)).then()))
            .bindNow();
  }

  private Mono<byte[]> answered(String question) {
    questions.add(question);
    runningMax.accumulateAndGet(running.incrementAndGet(), Math::max);
    Mono<byte[]> body = Mono.fromSupplier(() -> asAsked(question, answer.apply(question)));
    return (delay.isZero() ? body : body.delaySubscription(delay))
        .doFinally(signal -> running.decrementAndGet());
  }

  private static byte[] asAsked(String question, byte[] whole) {
    return question.contains("\"calls\":true") ? whole : Answers.withoutCalls(whole);
  }

  public FakeOtp answering(String recorded) {
    return answering(question -> recorded);
  }

  public FakeOtp answering(Function<String, String> recorded) {
    answer = question -> Answers.bytes(recorded.apply(question));
    return this;
  }

  public FakeOtp saying(String text) {
    answer = question -> text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  public FakeOtp failing(int code) {
    status = code;
    return this;
  }

  public FakeOtp after(Duration time) {
    delay = time;
    return this;
  }

  public FakeOtp overEstimatedStreets() {
    isWalkEstimated = true;
    return this;
  }

  /** What a health probe does when nothing answers. */
  public void lose() {
    isKnownDead = true;
    lost.tryEmitEmpty().orThrow();
  }

  public List<String> questions() {
    return questions;
  }

  public int runningMax() {
    return runningMax.get();
  }

  @Override
  public Optional<URI> current() {
    return isKnownDead
        ? Optional.empty()
        : Optional.of(URI.create("http://127.0.0.1:" + server.port()));
  }

  @Override
  public boolean isWalkEstimated() {
    return isWalkEstimated;
  }

  @Override
  public Mono<Void> lost(URI address) {
    return lost.asMono();
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(1));
  }
}
