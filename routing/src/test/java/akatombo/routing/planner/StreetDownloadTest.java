package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreetDownloadTest {

  @TempDir Path folder;

  private final AtomicInteger full = new AtomicInteger();
  private HttpServer http;
  private URI url;

  @BeforeEach
  void start() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/streets.osm",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            full.incrementAndGet();
            byte[] body = "<osm/>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    http.start();
    url = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/streets.osm");
  }

  @AfterEach
  void stop() {
    http.stop(0);
  }

  @Test
  void fetchesOnceAndThenOnlyWhatChanged() throws Exception {
    assertThat(download(100).fetch(url)).hasContent("<osm/>");
    assertThat(download(100).fetch(url)).hasContent("<osm/>");
    assertThat(full).hasValue(1);
  }

  @Test
  void servesWhatItFetchedBeforeWhenTheNetworkIsGone() throws Exception {
    Path file = download(100).fetch(url);
    http.stop(0);
    assertThat(download(100).fetch(url)).isEqualTo(file).hasContent("<osm/>");
  }

  @Test
  void stopsAtTheLimit() {
    assertThatThrownBy(() -> download(5).fetch(url))
        .isInstanceOf(PlannerFault.class)
        .hasMessageContaining("larger than 5 bytes");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesPlainHttpFromElsewhere() {
    assertThatThrownBy(() -> download(100).fetch(URI.create("http://192.0.2.1/streets.osm")))
        .isInstanceOf(PlannerFault.class)
        .hasMessageContaining("https only");
  }

  private StreetDownload download(long mostBytes) {
    return new StreetDownload(HttpClient.newHttpClient(), folder, mostBytes);
  }
}
