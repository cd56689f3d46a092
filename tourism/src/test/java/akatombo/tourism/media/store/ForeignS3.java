package akatombo.tourism.media.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** S3Proxy, in a process of its own with a class path of its own; it checks every signature. */
final class ForeignS3 implements AutoCloseable {

  static final String KEY = "city";
  static final String SECRET = "secret/of+the=bucket";

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Starts it with nothing in it. */
  ForeignS3(Path folder) {
    Path log = folder.resolve("s3proxy.log");
    Path port = folder.resolve("port");
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  Files.readString(Path.of("target/s3proxy.classpath")),
                  "src/test/s3/RunS3.java",
                  port.toString(),
                  KEY,
                  SECRET)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Instant last = Instant.now().plus(LIMIT);
      while (!Files.exists(port)) {
        if (!process.isAlive() || Instant.now().isAfter(last)) {
          close();
          throw new IllegalStateException("S3Proxy did not start: " + Files.readString(log));
        }
        Thread.sleep(50);
      }
      address = URI.create("http://127.0.0.1:" + Files.readString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI address() {
    return address;
  }

  /** What it answers its owner. */
  HttpResponse<String> ask(SdkHttpMethod method, String path) {
    URI uri = address.resolve(path);
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(signing ->
                signing
                    .identity(AwsCredentialsIdentity.create(KEY, SECRET))
                    .request(SdkHttpRequest.builder().method(method).uri(uri).build())
                    .payload(() -> new ByteArrayInputStream(new byte[0]))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "jp-east"))
            .request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method.name(), BodyPublishers.noBody());
    signed
        .headers()
        .forEach((name, values) -> {
          if (!name.equals("Host")) {
            values.forEach(value -> request.header(name, value));
          }
        });
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it, as when its machine goes. */
  @Override
  public void close() throws InterruptedException {
    var _ = process.destroyForcibly().waitFor();
  }
}
