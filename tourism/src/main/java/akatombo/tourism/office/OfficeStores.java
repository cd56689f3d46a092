package akatombo.tourism.office;

import akatombo.tourism.listing.ListingStore;
import akatombo.tourism.store.AuditLog;
import akatombo.tourism.store.DraftStore;
import akatombo.tourism.store.GivenAnswers;
import akatombo.tourism.store.PreviewStore;
import akatombo.tourism.store.VersionStore;
import org.springframework.r2dbc.core.DatabaseClient;

/** The tables the office writes to. */
record OfficeStores(
    DraftStore drafts,
    ListingStore listings,
    VersionStore versions,
    PreviewStore previews,
    AuditLog audit,
    GivenAnswers answers) {

  static OfficeStores of(DatabaseClient database) {
    return new OfficeStores(
        new DraftStore(database),
        new ListingStore(database),
        new VersionStore(database),
        new PreviewStore(database),
        new AuditLog(database),
        new GivenAnswers(database));
  }
}
