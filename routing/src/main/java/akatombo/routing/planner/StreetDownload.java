package akatombo.routing.planner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches streets from the web, kept on disk so that a later start needs no network. */
final class StreetDownload {

  private static final Logger LOG = LoggerFactory.getLogger(StreetDownload.class);
  private static final Duration RESPONSE_WITHIN = Duration.ofSeconds(30);
  private static final Duration WHOLE_WITHIN = Duration.ofMinutes(30);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int BUFFER_BYTES = 1 << 16;

  private final HttpClient http;
  private final Path folder;
  private final long mostBytes;

  StreetDownload(HttpClient http, Path folder, long mostBytes) {
    this.http = http;
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** The newest file that can be had: the server's, else the one fetched before. */
  Path fetch(URI url) throws PlannerFault, InterruptedException {
    Path file = folder.resolve(Sha256.of(url.toString()).substring(0, 16) + ".osm");
    try {
      requireSafe(url);
      Files.createDirectories(folder);
      fetch(url, file);
    } catch (IOException e) {
      if (!Files.exists(file)) {
        throw new PlannerFault("cannot fetch the streets " + url + ": " + e.getMessage(), e);
      }
      LOG.warn("cannot fetch the streets {}: {}; those fetched before serve", url, e.getMessage());
    }
    return file;
  }

  private void fetch(URI url, Path file) throws IOException, InterruptedException {
    Path tagFile = file.resolveSibling(file.getFileName() + ".etag");
    HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(RESPONSE_WITHIN);
    if (Files.exists(file) && Files.exists(tagFile)) {
      request.header("If-None-Match", Files.readString(tagFile).strip());
    }
    HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      switch (response.statusCode()) {
        case OK -> {
          store(body, file);
          Optional<String> tag = response.headers().firstValue("ETag");
          if (tag.isPresent()) {
            Files.writeString(tagFile, tag.get());
          } else {
            Files.deleteIfExists(tagFile);
          }
        }
        case NOT_MODIFIED -> LOG.debug("streets not modified: {}", url);
        default -> throw new IOException("the server answered " + response.statusCode());
      }
    }
  }

  private void store(InputStream body, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    long deadline = System.nanoTime() + WHOLE_WITHIN.toNanos();
    long total = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (OutputStream out = Files.newOutputStream(part)) {
      int read = body.read(buffer);
      while (read >= 0) {
        total += read;
        if (total > mostBytes) {
          throw new IOException("larger than " + mostBytes + " bytes (max-streets-size)");
        }
        if (System.nanoTime() > deadline) {
          throw new IOException("not complete after " + WHOLE_WITHIN.toMinutes() + " minutes");
        }
        out.write(buffer, 0, read);
        read = body.read(buffer);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void requireSafe(URI url) throws IOException {
    boolean local =
        "http".equals(url.getScheme()) && InetAddress.getByName(url.getHost()).isLoopbackAddress();
    if (!local && !"https".equals(url.getScheme())) {
      throw new IOException("streets are fetched over https only");
    }
  }
}
