package akatombo.routing.otp;

import akatombo.routing.planner.PlannerAddress;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.context.Context;

/** Asks OpenTripPlanner over HTTP, a bounded number of questions at a time. */
final class OtpClient {

  private static final Logger LOG = LoggerFactory.getLogger(OtpClient.class);
  private static final String PATH = "/otp/gtfs/v1";
  private static final int ANSWER_BYTES_USUAL = 64 * 1024;
  private static final int ANSWER_BYTES_MAX = 16 * 1024 * 1024;
  private static final Duration CONNECT_MAX = Duration.ofSeconds(1);

  private final PlannerAddress address;
  private final PlanProperties properties;
  private final CallLimit limit;
  private final CircuitBreaker breaker;
  private final HttpClient http;

  /** One for each event loop, so that no plan waits for the thread of another to wake up. */
  private final Map<Thread, HttpClient> ofLoops = new ConcurrentHashMap<>();

  private final String questionStart;

  OtpClient(PlannerAddress address, PlanProperties properties) {
    this.address = address;
    this.properties = properties;
    this.limit = new CallLimit(properties.maxCalls(), properties.maxWaiting());
    this.breaker = CircuitBreaker.of("planner", breaker());
    this.http = http(properties);
    this.questionStart = "{\"query\":" + OtpJson.text(query()) + ",\"variables\":";
  }

  private static CircuitBreakerConfig breaker() {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(20)
        .minimumNumberOfCalls(5)
        .failureRateThreshold(50)
        .waitDurationInOpenState(Duration.ofSeconds(2))
        .permittedNumberOfCallsInHalfOpenState(2)
        .ignoreExceptions(NoPlannerException.class)
        .build();
  }

  private static HttpClient http(PlanProperties properties) {
    ConnectionProvider connections =
        ConnectionProvider.builder("planner")
            .maxConnections(properties.maxCalls() * 2)
            .maxIdleTime(Duration.ofSeconds(20))
            .build();
    return HttpClient.create(connections)
        .headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json"))
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(CONNECT_MAX.toMillis()));
  }

  /** Threads that never block are as many as there are processors, and stay. */
  private HttpClient http() {
    Thread caller = Thread.currentThread();
    return caller instanceof NonBlocking
        ? ofLoops.computeIfAbsent(caller, loop -> http(properties))
        : http;
  }

  private static String query() {
    try (InputStream text = OtpClient.class.getResourceAsStream("plan.graphql")) {
      if (text == null) {
        throw new IllegalStateException("plan.graphql is missing");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The answer; {@link NoPlannerException}, {@link CallLimit.TooManyCallsException} or any fault of
   * network, time or format. Must not be cancelled.
   */
  Mono<OtpAnswer> ask(OtpQuery question) {
    Mono<OtpAnswer> call = Mono.defer(() -> answer(question)).doOnError(OtpClient::log);
    return limit.limited(call.transformDeferred(CircuitBreakerOperator.of(breaker)));
  }

  private static void log(Throwable fault) {
    if (!(fault instanceof NoPlannerException)) {
      String text = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
      LOG.warn("The planner did not answer: {}: {}", fault.getClass().getSimpleName(), text);
    }
  }

  private Mono<OtpAnswer> answer(OtpQuery question) {
    Optional<URI> base = address.current();
    if (base.isEmpty()) {
      return Mono.error(new NoPlannerException());
    }
    byte[] body = (questionStart + question.json() + "}").getBytes(StandardCharsets.UTF_8);
    return http()
        .post()
        .uri(URI.create(base.get() + PATH)) // a text would be taken apart by a regular expression
        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
        .response((response, content) ->
            response.status().code() == HttpResponseStatus.OK.code()
                ? content.asByteArray().collect(OtpClient::answerBytes, OtpClient::add)
                : Mono.error(new OtpFaultException("status " + response.status().code())))
        .single()
        .map(answer -> OtpJson.answer(answer.toByteArray()))
        .takeUntilOther(TimeLimit.over(properties.budget()))
        .takeUntilOther(address.lost(base.get()))
        .switchIfEmpty(Mono.error(NoPlannerException::new))
        .contextWrite(callers -> Context.empty()); // the answer may be for many
  }

  private static ByteArrayOutputStream answerBytes() {
    return new ByteArrayOutputStream(ANSWER_BYTES_USUAL);
  }

  private static void add(ByteArrayOutputStream answer, byte[] part) {
    if (answer.size() + part.length > ANSWER_BYTES_MAX) {
      throw new OtpFaultException("more than " + ANSWER_BYTES_MAX + " bytes");
    }
    answer.writeBytes(part);
  }

  /** Nothing answers now. */
  static final class NoPlannerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoPlannerException() {
      super("no planner", null, false, false);
    }
  }
}
