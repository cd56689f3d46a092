import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Readers of an event stream (V9, G12): one update a second, how long until each reader has it, and
 * how many of those that stopped reading were cut off.
 *
 * <pre>java StreamLoad.java URL PATH TOKEN|- READERS STALLED SECONDS</pre>
 *
 * With a token it posts the update itself (eight vehicles, about 2 kB of events) and counts from the
 * answer; without one the server sends by itself and writes the time in milliseconds as the event's id.
 * With {@code mqtt://HOST:PORT} the path is a topic, and it publishes 2 kB and counts from then. What
 * it prints is its result, for the person at the terminal.
 */
final class StreamLoad {

  private static final int BUFFER = 65_536;
  private static final int VEHICLES = 8;
  private static final byte[] PAYLOAD = new byte[2_000];

  private final URI server;
  private final String path;
  private final String token;
  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final List<SocketChannel> stalled = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private MqttConnection publisher;
  private int open;
  private int closed;
  private long bytes;
  private long posted;
  private final List<Long> delays = new ArrayList<>();

  private static final class Reader {
    long seen;
  }

  private StreamLoad(URI server, String path, String token) throws IOException {
    this.server = server;
    this.path = path;
    this.token = token;
  }

  public static void main(String[] arguments) throws Exception {
    StreamLoad load = new StreamLoad(URI.create(arguments[0]), arguments[1], arguments[2]);
    load.connect(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
    load.run(Integer.parseInt(arguments[5]));
    load.drainStalled();
  }

  private void connect(int readers, int lazy) throws IOException {
    for (int i = 0; i < readers + lazy; i++) {
      SocketChannel channel = SocketChannel.open();
      if (i >= readers) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
      }
      channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      channel.write(ByteBuffer.wrap(isBroker() ? MqttConnection.reader("reader-" + i, path) : request()));
      channel.configureBlocking(false);
      if (i < readers) {
        channel.register(selector, SelectionKey.OP_READ, new Reader());
        open++;
      } else {
        stalled.add(channel);
      }
      if (i % 50 == 49) {
        read(20);
      }
    }
    System.out.printf("%d readers, %d that never read%n", readers, lazy);
  }

  private boolean isBroker() {
    return server.getScheme().equals("mqtt");
  }

  private byte[] request() {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private void run(int seconds) throws Exception {
    read(3000);
    bytes = 0;
    delays.clear();
    long start = System.nanoTime();
    for (int second = 0; second < seconds; second++) {
      post(second);
      read((second + 1) * 1000L - (System.nanoTime() - start) / 1_000_000);
      if (second % 10 == 9) {
        report();
      }
    }
  }

  private void report() {
    long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
    delays.clear();
    if (sorted.length > 0) {
      System.out.printf(Locale.ROOT, "%d open, %d closed; %d deliveries, p50 %d ms, p99 %d ms, max %d ms; %.1f MB%n",
          open - closed, closed, sorted.length, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1], bytes / 1e6);
    }
    bytes = 0;
  }

  private void post(int second) throws Exception {
    if (isBroker()) {
      publisher = publisher == null ? new MqttConnection(server.getPort(), "publisher") : publisher;
      posted = System.nanoTime();
      publisher.publish(path, PAYLOAD, 0);
      publisher.flush();
      return;
    }
    if (token.equals("-")) {
      return;
    }
    String[] reports = new String[VEHICLES];
    for (int i = 0; i < VEHICLES; i++) {
      reports[i] = String.format(Locale.ROOT, "{\"vehicleId\":\"stream-%d\",\"timestamp\":%d,\"lat\":%.6f,\"lon\":%.6f}",
              i, System.currentTimeMillis() / 1000, 34.81 + i * 0.0001 + second * 0.00002, 134.45);
    }
    var answer = client.send(HttpRequest.newBuilder(server.resolve("/v1/operator/positions"))
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Arrays.toString(reports))).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IllegalStateException("post gave " + answer.statusCode() + " " + answer.body());
    }
    posted = System.nanoTime();
  }

  /** Reads what comes within so many milliseconds. */
  private void read(long millis) throws IOException {
    long until = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; left > 0; left = (until - System.nanoTime()) / 1_000_000) {
      selector.select(left);
      for (SelectionKey key : selector.selectedKeys()) {
        read(key);
      }
      selector.selectedKeys().clear();
    }
  }

  private void read(SelectionKey key) throws IOException {
    buffer.clear();
    int n;
    try {
      n = ((SocketChannel) key.channel()).read(buffer);
    } catch (IOException e) {
      n = -1;
    }
    if (n < 0) {
      key.channel().close();
      closed++;
      return;
    }
    bytes += n;
    Reader reader = (Reader) key.attachment();
    if (token.equals("-") && !isBroker()) {
      ownTime(reader, n);
    } else if (posted > reader.seen) {
      reader.seen = posted;
      delays.add((System.nanoTime() - posted) / 1_000_000);
    }
  }

  /** A peer that sends by itself says when it did. */
  private void ownTime(Reader reader, int length) {
    byte[] start = new byte[Math.min(length, 64)];
    buffer.flip().get(start);
    String text = new String(start, StandardCharsets.US_ASCII);
    int id = text.indexOf("id:");
    if (id >= 0 && text.indexOf('\n', id) > id) {
      delays.add(System.currentTimeMillis() - Long.parseLong(text.substring(id + 3, text.indexOf('\n', id)).strip()));
    }
  }

  private void drainStalled() throws IOException {
    int cut = 0;
    for (SocketChannel channel : stalled) {
      channel.configureBlocking(true);
      channel.socket().setSoTimeout(2000);
      try {
        byte[] bytes = new byte[BUFFER];
        while (channel.socket().getInputStream().read(bytes) >= 0) {
          // Reads what was sent before the cut.
        }
        cut++;
      } catch (java.net.SocketTimeoutException e) {
        // Still open.
      } catch (IOException e) {
        cut++;
      }
    }
    System.out.printf("cut off among those that never read: %d of %d%n", cut, stalled.size());
  }
}
