package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VehicleStreamIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestCity city = TestCity.small().bus("a", 34.86, 134.54);

  @Test
  void sendsASnapshotThenEveryChange() throws Exception {
    try (PlainServer server = new PlainServer(city, PlainServer.defaults());
        Reader reader = new Reader(server.port(), "/v1/vehicles/stream", null)) {
      assertThat(reader.event()).startsWith("snapshot").contains("\"t:a\"", "\"data\"");
      city.bus("b", 34.87, 134.54);
      assertThat(reader.event()).startsWith("vehicle").contains("\"t:b\"", "34.87");
      city.gone("a");
      assertThat(reader.event()).startsWith("removed").contains("\"t:a\"");
    }
  }

  @Test
  void resumesAfterTheLastEventSeen() throws Exception {
    try (PlainServer server = new PlainServer(city, PlainServer.defaults())) {
      String last;
      try (Reader reader = new Reader(server.port(), "/v1/vehicles/stream", null)) {
        reader.event();
        city.bus("b", 34.87, 134.54);
        reader.event();
        last = reader.lastId;
      }
      long before = server.changes.last();
      city.bus("a", 34.88, 134.54);
      city.gone("b");
      await(() -> server.changes.last() == before + 2);
      try (Reader reader = new Reader(server.port(), "/v1/vehicles/stream", last)) {
        assertThat(reader.event()).startsWith("vehicle").contains("\"t:a\"", "34.88");
        assertThat(reader.event()).startsWith("removed").contains("\"t:b\"");
        city.bus("c", 34.86, 134.55);
        assertThat(reader.event()).startsWith("vehicle").contains("\"t:c\"");
      }
    }
  }

  @Test
  void startsAnewForAnIdItDoesNotKnow() throws Exception {
    try (PlainServer server = new PlainServer(city, PlainServer.defaults());
        Reader reader = new Reader(server.port(), "/v1/vehicles/stream", "7")) {
      assertThat(reader.event()).startsWith("snapshot");
    }
  }

  @Test
  void keepsToTheBoxAskedFor() throws Exception {
    try (PlainServer server = new PlainServer(city, PlainServer.defaults());
        Reader reader =
            new Reader(server.port(), "/v1/vehicles/stream?bbox=134.5,34.8,134.545,34.9", null)) {
      assertThat(reader.event()).startsWith("snapshot").contains("\"t:a\"");
      city.bus("far", 34.86, 134.60);
      city.bus("a", 34.86, 134.60);
      assertThat(reader.event()).startsWith("removed").contains("\"t:a\"");
    }
  }

  @Test
  void beatsWhenNothingHappens() throws Exception {
    StreamProperties quick =
        new StreamProperties(Duration.ofMillis(100), Duration.ofSeconds(20), 50, 16_384, 65_536);
    try (PlainServer server = new PlainServer(city, quick);
        Reader reader = new Reader(server.port(), "/v1/vehicles/stream", null)) {
      reader.event();
      assertThat(reader.line()).startsWith(":");
      assertThat(reader.line()).isEmpty();
      assertThat(reader.line()).startsWith(":");
    }
  }

  @Test
  void saysWhenToComeBackBeforeTheServerGoesDown() throws Exception {
    try (PlainServer server = new PlainServer(city, PlainServer.defaults());
        Reader reader = new Reader(server.port(), "/v1/vehicles/stream", null)) {
      reader.event();
      server.worker().stop();
      assertThat(reader.line()).startsWith("retry: ");
      assertThat(reader.line()).isEmpty();
      assertThat(reader.line()).as("the end").isNull();
    }
  }

  @Test
  void cutsOffAReaderThatTakesNothing() throws Exception {
    StreamProperties strict =
        new StreamProperties(Duration.ofMillis(50), Duration.ofSeconds(2), 50, 4_096, 65_536);
    for (int i = 0; i < 300; i++) {
      city.bus("bus" + i, 34.86, 134.54);
    }
    try (PlainServer server = new PlainServer(city, strict);
        Socket stalled = new Socket()) {
      stalled.setReceiveBufferSize(1_024);
      stalled.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      stalled
          .getOutputStream()
          .write(
              "GET /v1/vehicles/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      await(() -> server.meters.counter("akatombo.stream.cut").count() == 1);
      await(() -> server.meters.get("akatombo.stream.open").gauge().value() == 0);
    }
  }

  @Test
  void answersHeadWithTheHeadersOfAStreamAndEnds() throws Exception {
    try (PlainServer server = new PlainServer(city, PlainServer.defaults())) {
      String answer = server.exchange("HEAD", "/v1/vehicles/stream");
      assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n");
      assertThat(answer.indexOf("\r\n\r\n")).as("no body").isEqualTo(answer.length() - 4);
      assertThat(answer.toLowerCase(Locale.ROOT))
          .contains("content-type: text/event-stream;charset=utf-8\r\n")
          .contains("cache-control: no-store\r\n", "content-language: ")
          .contains("x-content-type-options: nosniff\r\n")
          .doesNotContain("content-length");
      assertThat(server.exchange("HEAD", "/v1/vehicles/stream?bbox=1", "Connection: close"))
          .startsWith("HTTP/1.1 400 ");
      assertThat(server.meters.get("akatombo.stream.open").gauge().value()).isZero();
    }
  }

  @Test
  void allowsOneAddressOnlySoManyStreams() throws Exception {
    StreamProperties few =
        new StreamProperties(Duration.ofSeconds(15), Duration.ofSeconds(20), 1, 16_384, 65_536);
    try (PlainServer server = new PlainServer(city, few)) {
      try (Reader first = new Reader(server.port(), "/v1/vehicles/stream", null)) {
        first.event();
        var refused = server.get("/v1/vehicles/stream");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("/problems/too-many-streams");
      }
      await(() -> server.meters.get("akatombo.stream.open").gauge().value() == 0);
      try (Reader next = new Reader(server.port(), "/v1/vehicles/stream", null)) {
        assertThat(next.event()).startsWith("snapshot");
      }
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited " + PATIENCE).isLessThan(end);
      // The server's own threads change what is waited for; nothing here tells of it.
      Thread.sleep(20);
    }
  }

  /** Reads a stream as a browser does. */
  private static final class Reader implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BufferedReader lines;
    private String lastId = "";

    Reader(int port, String path, String lastEventId) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
      assertThat(line()).startsWith("retry: ");
      assertThat(line()).isEmpty();
    }

    /** The next event that is no heartbeat, as "name data". */
    String event() throws IOException {
      String name = "";
      String data = "";
      while (true) {
        String line = line();
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.startsWith("id: ")) {
          lastId = line.substring(4);
        } else if (line.isEmpty() && !name.isEmpty()) {
          return name + " " + data;
        }
      }
    }

    String line() throws IOException {
      return lines.readLine();
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }
}
