package akatombo.buslocation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.webhook.WebhookTarget.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No URL leads a webhook inside (promise S4): listeners on loopback count who comes. */
class WebhookTargetTest {

  /** Names an attacker has in his own domain, and where they lead. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("loopback.example.com", "127.0.0.1"),
          Map.entry("loopback6.example.com", "::1"),
          Map.entry("mapped.example.com", "::ffff:127.0.0.1"),
          Map.entry("compatible.example.com", "::7f00:1"),
          Map.entry("any.example.com", "0.0.0.0"),
          Map.entry("any6.example.com", "::"),
          Map.entry("ten.example.com", "10.1.2.3"),
          Map.entry("private.example.com", "192.168.1.1"),
          Map.entry("seventeen.example.com", "172.31.255.254"),
          Map.entry("cgnat.example.com", "100.64.0.1"),
          Map.entry("cgnat-end.example.com", "100.127.255.255"),
          Map.entry("metadata.example.com", "169.254.169.254"),
          Map.entry("metadata6.example.com", "fd00:ec2::254"),
          Map.entry("link.example.com", "fe80::1"),
          Map.entry("unique.example.com", "fc00::1"),
          Map.entry("site.example.com", "fec0::1"),
          Map.entry("nat64.example.com", "64:ff9b::7f00:1"),
          Map.entry("sixtofour.example.com", "2002:7f00:1::"),
          Map.entry("teredo.example.com", "2001:0:7f00:1::"),
          Map.entry("documentation.example.com", "2001:db8::1"),
          Map.entry("test-net.example.com", "192.0.2.1"),
          Map.entry("benchmark.example.com", "198.18.0.1"),
          Map.entry("multicast.example.com", "224.0.0.1"),
          Map.entry("multicast6.example.com", "ff02::1"),
          Map.entry("broadcast.example.com", "255.255.255.255"),
          Map.entry("future.example.com", "240.0.0.1"));

  private static final List<String> URLS =
      List.of(
          "http://127.0.0.1:PORT/",
          "https://127.0.0.1:PORT/",
          "https://127.0.0.1/",
          "https://127.1/",
          "https://2130706433/",
          "https://0x7f000001/",
          "https://0x7f.0x0.0x0.0x1/",
          "https://0177.0.0.1/",
          "https://017700000001/",
          "https://127.0.0.1./",
          "https://0/",
          "https://[::1]/",
          "https://[::ffff:127.0.0.1]/",
          "https://[::ffff:7f00:1]/",
          "https://[0:0:0:0:0:0:0:1]/",
          "https://[fe80::1%25eth0]/",
          "https://localhost/",
          "https://LOCALHOST/",
          "https://localhost./",
          "https://x.localhost/",
          "https://printer.local/",
          "https://db.internal/",
          "https://metadata/",
          "https://169.254.169.254/latest/meta-data/",
          "https://example.com@127.0.0.1/",
          "https://127.0.0.1@example.com/",
          "https://example.com:443@127.0.0.1:PORT/",
          "https://example.com#@127.0.0.1/",
          "https://example.com\\@127.0.0.1/",
          "https://127.0.0.1\t/",
          "https://example.com:PORT/",
          "https://example.com:22/",
          "http://example.com/",
          "ftp://example.com/",
          "file:///etc/passwd",
          "gopher://127.0.0.1:PORT/_",
          "//127.0.0.1/",
          "https:/127.0.0.1/",
          "https:127.0.0.1",
          "https://①②⑦.⓪.⓪.①/",
          "https://１２７.0.0.1/",
          "https://example。com/",
          "https://%31%32%37.0.0.1/",
          "https://",
          "",
          "https://" + "a".repeat(600) + ".com/");

  private final AtomicInteger connections = new AtomicInteger();
  private final List<ServerSocket> listeners = new ArrayList<>();
  private int port;

  @BeforeEach
  void listen() throws IOException {
    ServerSocket four = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    port = four.getLocalPort();
    listeners.add(four);
    try {
      listeners.add(new ServerSocket(port, 50, InetAddress.getByName("::1")));
    } catch (IOException e) {
      // A machine without IPv6 has nothing to protect there.
      connections.set(0);
    }
    listeners.forEach(listener -> Thread.ofVirtual().start(() -> count(listener)));
  }

  @AfterEach
  void close() throws IOException {
    for (ServerSocket listener : listeners) {
      listener.close();
    }
  }

  private void count(ServerSocket listener) {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        connections.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  private static List<InetAddress> lookup(String host) throws UnknownHostException {
    String address = NAMES.get(host);
    if (address == null) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.getByName(address));
  }

  private static WebhookSender.Outcome send(HostLookup lookup, String url) {
    WebhookSender.Outcome outcome =
        new WebhookSender(
                new WebhookTarget(lookup, false), Duration.ofSeconds(2), Clock.systemUTC())
            .send(url, "whsec_x", "{}")
            .block();
    return outcome == null ? new WebhookSender.Outcome.Failed("nothing") : outcome;
  }

  @Test
  void connectsToNoneOfTheUrlsThatLeadInside() {
    List<String> urls =
        new ArrayList<>(URLS.stream().map(url -> url.replace("PORT", "" + port)).toList());
    NAMES.keySet().forEach(name -> urls.add("https://" + name + ":8443/"));
    assertThat(urls).hasSizeGreaterThanOrEqualTo(40);
    for (String url : urls) {
      assertThat(send(WebhookTargetTest::lookup, url))
          .as(url)
          .isInstanceOf(WebhookSender.Outcome.Failed.class);
    }
    assertThat(connections).hasValue(0);
  }

  @Test
  void looksAtEveryAddressOfAHost() {
    HostLookup mixed =
        host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1"));
    assertThat(new WebhookTarget(mixed, false).pin("https://mixed.example.com/"))
        .isInstanceOf(Outcome.Refused.class);
  }

  /** DNS rebinding: the second answer of the resolver is never asked for. */
  @Test
  void goesToTheVeryAddressThatWasJudged() {
    AtomicInteger lookups = new AtomicInteger();
    HostLookup rebinding =
        host ->
            List.of(
                InetAddress.getByName(lookups.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1"));
    WebhookTarget target = new WebhookTarget(rebinding, false);
    assertThat(target.pin("https://rebinding.example.com/hook"))
        .isInstanceOfSatisfying(
            Outcome.Pinned.class,
            pinned -> {
              assertThat(pinned.address().isUnresolved()).isFalse();
              assertThat(pinned.address().getAddress().getHostAddress()).isEqualTo("8.8.8.8");
              assertThat(pinned.address().getHostString()).isEqualTo("rebinding.example.com");
              assertThat(pinned.address().getPort()).isEqualTo(443);
            });
    assertThat(lookups).hasValue(1);
    assertThat(target.pin("https://rebinding.example.com/hook"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void takesPublicHosts() {
    HostLookup open = host -> List.of(InetAddress.getByName("2606:4700::1111"));
    assertThat(new WebhookTarget(open, false).pin("https://hooks.example.co.jp:8443/a?b=c"))
        .isInstanceOf(Outcome.Pinned.class);
  }

  /** The canary: the listeners do see who comes. */
  @Test
  void wouldSeeAConnection() {
    WebhookTarget loopback = new WebhookTarget(host -> List.of(InetAddress.getByName(host)), true);
    assertThat(
            new WebhookSender(loopback, Duration.ofSeconds(2), Clock.systemUTC())
                .send("http://127.0.0.1:" + port + "/", "whsec_x", "{}")
                .block())
        .isInstanceOf(WebhookSender.Outcome.Failed.class);
    assertThat(connections.get()).isPositive();
  }
}
