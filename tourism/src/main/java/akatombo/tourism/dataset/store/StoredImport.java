package akatombo.tourism.dataset.store;

import akatombo.tourism.Drafted;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.ImportReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file that was sent, by whom, and what became of it.
 *
 * @param actor who sent it
 * @param report null until it ends, and when it was canceled or failed
 */
public record StoredImport(
    UUID id,
    DatasetKind kind,
    boolean isPreview,
    ImportState state,
    String actor,
    String fileSha256,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable ImportReport report) {

  /** This import, ended. */
  public StoredImport ended(ImportState end, Instant now, @Nullable ImportReport found) {
    return new StoredImport(id, kind, isPreview, end, actor, fileSha256, startedAt, now, found);
  }

  /** This with what became of the drafts. */
  public StoredImport drafted(Drafted drafts) {
    ImportReport all = report == null ? null : report.with(drafts);
    return new StoredImport(
        id, kind, isPreview, state, actor, fileSha256, startedAt, finishedAt, all);
  }
}
