package akatombo.gtfs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.fetch.FetchOutcome.Failed;
import akatombo.gtfs.fetch.FetchOutcome.Fetched;
import akatombo.gtfs.fetch.FetchOutcome.NotModified;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedDownloadIT {

  private static final byte[] FEED = "feed bytes".getBytes(StandardCharsets.UTF_8);
  private static final String SHA256 =
      "784f4592d0308786b96392574f170006c3f61702cc38d73b07465ec6ab1b6437";
  private static final FetchLimits LIMITS =
      new FetchLimits(1 << 20, Duration.ofSeconds(2), Duration.ofMillis(500), 3);

  @TempDir Path temp;
  private final FakeFeedServer server = new FakeFeedServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void writesTheFeedAndKeepsWhatIdentifiesIt() throws IOException {
    server.serve(FEED, "\"one\"");

    Fetched fetched = (Fetched) fetch(Validators.NONE);

    assertThat(Files.readAllBytes(fetched.zip())).isEqualTo(FEED);
    assertThat(fetched.sha256()).isEqualTo(SHA256);
    assertThat(fetched.validators()).isEqualTo(new Validators("\"one\"", null));
  }

  @Test
  void doesNotFetchWhatIsAtHand() {
    server.serve(FEED, "\"one\"");

    assertThat(fetch(new Validators("\"one\"", null))).isEqualTo(new NotModified());
    assertThat(server.asked()).containsExactly("GET /feed.zip If-None-Match \"one\"");
  }

  @Test
  void goesByTheDateWhereThereIsNoTag() {
    String date = "Sun, 22 Nov 2026 00:00:00 GMT";
    server.serveDated(FEED, date);

    Fetched first = (Fetched) fetch(Validators.NONE);

    assertThat(first.validators()).isEqualTo(new Validators(null, date));
    assertThat(fetch(first.validators())).isEqualTo(new NotModified());
  }

  @Test
  void failsOnAnErrorOfTheServer() {
    server.fail(500);

    assertThat(reason()).contains("500");
  }

  @Test
  void doesNotBelieveA304ItDidNotAskFor() {
    server.fail(304);

    assertThat(reason()).contains("304");
  }

  @Test
  void givesUpOnAServerThatFallsSilent() {
    server.stall();

    assertThat(reason()).isNotBlank();
  }

  @Test
  void givesUpOnATransferThatTakesTooLong() {
    server.trickle(Duration.ofMillis(100));

    assertThat(reason()).contains("no answer within the time allowed");
  }

  @Test
  void stopsAtTheSizeLimit() throws IOException {
    server.flood();

    assertThat(reason()).contains("larger than the limit");
    assertThat(Files.size(temp.resolve("target"))).isLessThanOrEqualTo(LIMITS.maxBytes());
  }

  @Test
  void failsOnATransferThatBreaksOff() {
    server.breakOff(1000);

    assertThat(reason()).isNotBlank();
  }

  @Test
  void followsARedirect() {
    server.moveTo("/elsewhere.zip", FEED);

    assertThat(fetch(Validators.NONE)).isInstanceOf(Fetched.class);
    assertThat(server.asked()).containsExactly("GET /feed.zip", "GET /elsewhere.zip");
  }

  @Test
  void stopsGoingRoundInRedirects() {
    server.redirect("/feed.zip");

    assertThat(reason()).contains("more than 3 times");
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void isNotLedAwayFromTheWeb() {
    server.redirect("file:///etc/passwd");

    assertThat(reason()).contains("not http or https");
  }

  @Test
  void failsWhenNobodyListens() {
    URI feed = server.feed();
    server.close();

    assertThat(fetch(feed, Validators.NONE)).isInstanceOf(Failed.class);
  }

  private String reason() {
    return ((Failed) fetch(Validators.NONE)).reason();
  }

  private FetchOutcome fetch(Validators known) {
    return fetch(server.feed(), known);
  }

  private FetchOutcome fetch(URI feed, Validators known) {
    return Objects.requireNonNull(
        new FeedDownload(LIMITS)
            .fetch(feed, known, temp.resolve("target"))
            .block(Duration.ofSeconds(20)));
  }
}
