import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One publisher and one subscriber, the same payload of 104 bytes (G9): through a broker alone, and
 * as positions through the service, over HTTP and over the same broker, until the stream of vehicles
 * has shown where each vehicle was last said to be.
 *
 * <pre>java PositionIngest.java URL TOKEN BROKER_PORT VEHICLES REPORTS_EACH ROUNDS SERVER_PID BROKER_PID</pre>
 *
 * What it prints is its result, for the person at the terminal.
 */
final class PositionIngest {

  private static final int PAYLOAD = 104;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OPERATOR = "demo";

  private final URI server;
  private final String token;
  private final int broker;
  private final LoadCity city;
  private final List<LoadCity.Trip> trips;
  private final int each;
  private final String serverPid;
  private final String brokerPid;
  private final BitSet shown = new BitSet();
  private volatile String awaited = "none";

  private PositionIngest(String[] arguments) {
    this.server = URI.create(arguments[0]);
    this.token = arguments[1];
    this.broker = Integer.parseInt(arguments[2]);
    long now = System.currentTimeMillis() / 1000;
    this.city = new LoadCity(Integer.parseInt(arguments[3]), Long.getLong("load.now", now), Duration.ofSeconds(900));
    this.trips = city.running(now);
    this.each = Integer.parseInt(arguments[4]);
    this.serverPid = arguments[6];
    this.brokerPid = arguments[7];
  }

  public static void main(String[] arguments) throws Exception {
    PositionIngest load = new PositionIngest(arguments);
    Thread.ofPlatform().daemon().start(load::watch);
    for (int round = Integer.getInteger("load.warm", 2); round > 0; round--) {
      System.out.println("(warm-up)");
      load.round();
    }
    for (int round = 1; round <= Integer.parseInt(arguments[5]); round++) {
      System.out.println("round " + round);
      load.round();
    }
  }

  private void round() throws Exception {
    relay("mosquitto QoS 0", 0, 200_000);
    relay("mosquitto QoS 1", 1, 50_000);
    overHttp("akatombo HTTP, 100 a request", 100);
    overHttp("akatombo HTTP, 1 a request", 1);
    overMqtt("akatombo MQTT QoS 1");
  }

  /** The broker alone. */
  private void relay(String name, int qos, int messages) throws Exception {
    byte[] payload = payload(0, System.currentTimeMillis() / 1000);
    try (MqttConnection subscriber = new MqttConnection(broker, "sub"); MqttConnection publisher = new MqttConnection(broker, "pub")) {
      subscriber.subscribe("bench/positions", qos);
      Thread.sleep(200);
      double cpu = cpu(brokerPid);
      long start = System.nanoTime();
      for (int i = 0; i < messages; i++) {
        publisher.publish("bench/positions", payload, qos);
      }
      publisher.flush();
      await(start, () -> subscriber.received() >= messages);
      print(name, start, messages, subscriber.received() >= messages, cpu(brokerPid) - cpu, "broker");
    }
  }

  private void overHttp(String name, int batch) throws Exception {
    long last = fresh();
    HttpConnection connection = new HttpConnection(server, token);
    double cpu = cpu(serverPid);
    long start = System.nanoTime();
    for (int back = each - 1; back >= 0; back--) {
      for (int first = 0; first < trips.size(); first += batch) {
        byte[] body = body(first, Math.min(trips.size(), first + batch), last - back);
        for (int status = 0; status != 202; ) {
          status = connection.post("/v1/operator/positions", body);
          if (status != 202 && status != 429) {
            throw new IllegalStateException("post gave " + status);
          }
        }
      }
    }
    end(name, start, cpu);
    connection.close();
  }

  private void overMqtt(String name) throws Exception {
    long last = fresh();
    try (MqttConnection publisher = new MqttConnection(broker, "bus")) {
      double cpu = cpu(serverPid);
      long start = System.nanoTime();
      for (int back = each - 1; back >= 0; back--) {
        for (int vehicle = 0; vehicle < trips.size(); vehicle++) {
          publisher.publish("akatombo/" + OPERATOR + "/v" + vehicle + "/position", payload(vehicle, last - back), 1);
        }
      }
      publisher.flush();
      end(name, start, cpu);
    }
  }

  private void end(String name, long start, double cpu) throws Exception {
    await(start, () -> seen() == trips.size());
    print(name, start, trips.size() * each, seen() == trips.size(), cpu(serverPid) - cpu, "server");
  }

  /** A moment so late that every report of this round is newer than those of the one before. */
  private long fresh() throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(each + 1));
    long now = System.currentTimeMillis() / 1000;
    synchronized (shown) {
      shown.clear();
      awaited = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.ofEpochSecond(now).atZone(LoadCity.ZONE));
    }
    return now;
  }

  private int seen() {
    synchronized (shown) {
      return shown.cardinality();
    }
  }

  /** The subscriber: which vehicles the stream has shown at the moment that is awaited. */
  private void watch() {
    Pattern vehicle = Pattern.compile("\"id\":\"load:v(\\d+)\".*?\"timestamp\":\"([^\"]+)\"");
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write("GET /v1/vehicles/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Matcher found = vehicle.matcher(line);
        while (found.find()) {
          synchronized (shown) {
            if (found.group(2).equals(awaited)) {
              shown.set(Integer.parseInt(found.group(1)));
            }
          }
        }
      }
      System.out.println("the stream ended");
    } catch (IOException e) {
      System.out.println("the stream broke: " + e);
    }
  }

  private static void await(long start, BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean() && System.nanoTime() - start < PATIENCE.toNanos()) {
      Thread.sleep(1);
    }
  }

  private static void print(String name, long start, int messages, boolean whole, double cpu, String whose) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%-30s %7d in %6.2f s  %8.0f/s  %6.1f us %s CPU each  %s%n",
        name, messages, seconds, messages / seconds, cpu / messages * 1e6, whose, whole ? "none lost" : "NOT ALL SEEN");
  }

  private byte[] body(int first, int end, long at) {
    StringBuilder text = new StringBuilder("[");
    for (int vehicle = first; vehicle < end; vehicle++) {
      text.append(vehicle == first ? "" : ",").append(new String(payload(vehicle, at), StandardCharsets.US_ASCII));
    }
    return text.append("]").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] payload(int vehicle, long at) {
    LoadCity.Place place = city.place(trips.get(vehicle), at);
    String text = String.format(Locale.ROOT, "{\"vehicleId\":\"v%d\",\"timestamp\":%d,\"lat\":%.5f,\"lon\":%.5f,\"tripId\":\"load:%s\"",
        vehicle, at, place.lat(), place.lon(), trips.get(vehicle).id());
    return (text + " ".repeat(PAYLOAD - 1 - text.length()) + "}").getBytes(StandardCharsets.US_ASCII);
  }

  private static double cpu(String pid) throws IOException {
    String[] fields = Files.readString(Path.of("/proc/" + pid + "/stat")).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
  }
}
