package akatombo.tourism.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.tourism.Content;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Slug;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.folder.TourFolder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedToursIT {

  private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  private static final List<Content> SAMPLE =
      TourFolder.read(
          Path.of("..", "app", "src", "main", "resources", "cities", "tatsuno", "tours"));

  private final TourismDatabase database = TourismDatabase.start();
  private final Publications publications =
      new Publications(
          database.transactions(), database.client(), Clock.fixed(NOW, ZoneOffset.UTC));
  private final PublishedToursWorker tours = worker(SAMPLE);

  private PublishedToursWorker worker(List<Content> folder) {
    return new PublishedToursWorker(
        publications, folder, Duration.ofMillis(100), new SimpleMeterRegistry());
  }

  @BeforeEach
  void start() {
    tours.start();
  }

  @AfterEach
  void stop() throws IOException {
    tours.stop();
    database.close();
  }

  @Test
  void publishesWhatTheCityBringsOnce() {
    PublishedContent first = tours.published();
    assertThat(first.version()).isGreaterThan(1);
    assertThat(first.tours()).hasSize(3).containsKey(new Slug("red-dragonfly-and-castle"));
    PublishedToursWorker again = worker(SAMPLE);
    again.start();
    again.stop();
    assertThat(again.published().version()).isEqualTo(first.version());
  }

  @Test
  void bringsTheNewFormOfWhatTheOfficeNeverTouched() {
    PublishedToursWorker newer = worker(List.of(castle("新しい城")));
    newer.start();
    newer.stop();
    assertThat(newer.published().findPoi(new PoiId("tatsuno-castle")).orElseThrow().name())
        .isEqualTo(((PointOfInterest) castle("新しい城")).name());
    DraftStore drafts = new DraftStore(database.client());
    Draft known = drafts.find(ContentKind.POI, "tatsuno-castle").block();
    assertThat(known).isNotNull();
    var _ = drafts.save(known.edited(known.document(), NOW, "demo-office")).block();
    PublishedToursWorker newest = worker(List.of(castle("もっと新しい城")));
    newest.start();
    newest.stop();
    assertThat(newest.published().findPoi(new PoiId("tatsuno-castle")).orElseThrow().name())
        .isEqualTo(((PointOfInterest) castle("新しい城")).name());
  }

  private static Content castle(String name) {
    return ContentJson.stored(
        ContentKind.POI,
        "{\"id\":\"tatsuno-castle\",\"category\":\"CASTLE\",\"name\":{\"ja\":\"%s\"}}"
            .formatted(name));
  }

  @Test
  void tellsOfEveryChangeToWhoListens() {
    var seen = tours.changes().map(PublishedContent::version).take(1).collectList().block();
    assertThat(seen).containsExactly(tours.published().version());
  }

  @Test
  void goesOnServingWithTheDatabaseGone() throws IOException {
    database.close();
    PublishedContent before = tours.published();
    assertThatThrownBy(() -> tours.reload().block()).isNotNull();
    assertThat(tours.published()).isSameAs(before);
    PublishedToursWorker fresh = worker(SAMPLE);
    fresh.start();
    fresh.stop();
    assertThat(fresh.published().tours()).hasSize(3);
    assertThat(fresh.published().version()).isNegative();
  }

  @Test
  void aPublishedVersionCannotBeChanged() {
    assertThatThrownBy(() ->
            database.client().sql("UPDATE tourism.versions SET published_by = 'x'").then().block())
        .hasMessageContaining("does not change");
  }

  @Test
  void keepsATrailThatShowsWhenItWasTamperedWith() {
    AuditLog audit = new AuditLog(database.client());
    assertThat(audit.verify().block()).isEqualTo(new AuditLog.Verification(1, null));
    database
        .client()
        .sql("ALTER TABLE tourism.audit_log DISABLE TRIGGER audit_log_append_only")
        .then()
        .block();
    database.client().sql("UPDATE tourism.audit_log SET actor = 'x'").then().block();
    assertThat(audit.verify().block()).isEqualTo(new AuditLog.Verification(1, 1L));
  }
}
