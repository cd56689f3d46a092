package akatombo.tourism.dataset.web;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.tourism.dataset.CellError;
import akatombo.tourism.dataset.ImportReport;
import akatombo.tourism.dataset.store.StoredImport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports as JSON documents. */
record ImportAnswer(Feeds feeds) {

  /** What a file that was sent is answered with. */
  static Map<String, Object> report(StoredImport ended, Language language) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", ended.id().toString());
    ImportReport report = ended.report();
    if (report != null) {
      json.put("rows", report.rows());
      json.put("added", report.added());
      json.put("changed", report.changed());
      json.put("unchanged", report.unchanged());
      json.put("missing", report.missing());
      json.put("errors", report.errors().stream().map(error -> error(error, language)).toList());
      if (report.mapping() != null) {
        json.put("mapping", report.mapping());
      }
      if (report.drafts() != null) {
        json.put("drafts", report.drafts());
      }
    }
    return json;
  }

  /** The same with who sent it when, and how it went on. */
  Map<String, @Nullable Object> full(StoredImport found, Language language) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>(report(found, language));
    ImportReport report = found.report();
    if (report != null) {
      json.put("missingIds", report.missingIds());
    }
    json.put("dataset", found.kind().text());
    json.put("preview", found.isPreview());
    json.put("state", found.state().text());
    json.put("actor", found.actor());
    json.put("fileSha256", found.fileSha256());
    json.put("startedAt", time(found.startedAt()));
    json.put("finishedAt", found.finishedAt() == null ? null : time(found.finishedAt()));
    return json;
  }

  private static Map<String, Object> error(CellError error, Language language) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", error.row());
    json.put("column", error.column());
    json.put("code", error.code());
    json.put("detail", error.sentence(language));
    return json;
  }

  /** With the offset of the city's first feed, as everywhere. */
  private String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant
            .truncatedTo(ChronoUnit.SECONDS)
            .atZone(
                feeds.current().all().stream()
                    .findFirst()
                    .map(Schedule::zone)
                    .orElse(ZoneOffset.UTC)));
  }
}
