package akatombo.tourism.office;

import akatombo.tourism.content.ContentKind;
import java.security.SecureRandom;

/** All that works at the desk, put together for one kind of content at a time. */
record Office(
    Desk desk,
    OfficeStores stores,
    Printing printing,
    DraftAnswer answer,
    OfficeProperties properties,
    MediaRoom media) {

  /**
   * The drawer of a kind.
   *
   * @param folder the part of the address behind {@code /v1/office/}
   */
  Drawer drawer(ContentKind kind, String folder) {
    return new Drawer(kind, folder, this);
  }

  DraftHandler drafts(Drawer drawer) {
    return new DraftHandler(drawer, desk, stores, media.library());
  }

  PublicationHandler publication(Drawer drawer) {
    return new PublicationHandler(drawer, desk, stores, printing.publications());
  }

  RevisionHandler revisions(Drawer drawer) {
    return new RevisionHandler(drawer, desk, stores, properties);
  }

  ListingHandler listings(Drawer drawer) {
    return new ListingHandler(drawer, desk, stores);
  }

  PreviewHandler previews() {
    return new PreviewHandler(
        desk, stores, answer, media.library(), properties, new SecureRandom());
  }

  OfficeMediaHandler mediaFiles() {
    return new OfficeMediaHandler(desk, media.assets(), new MediaAnswer(answer), properties);
  }

  UploadHandler uploads() {
    return new UploadHandler(desk, media, new MediaAnswer(answer), properties);
  }

  OfficeAuditHandler audit() {
    return new OfficeAuditHandler(desk, stores.audit(), answer);
  }
}
