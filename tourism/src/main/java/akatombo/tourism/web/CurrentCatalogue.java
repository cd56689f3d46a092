package akatombo.tourism.web;

import akatombo.tourism.MediaAssets;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tours;

/** The catalogue of what is published now; made by the first reader after a publication. */
final class CurrentCatalogue {

  private final Tours tours;
  private final MediaAssets media;
  private volatile Catalogue last;

  CurrentCatalogue(Tours tours, MediaAssets media) {
    this.tours = tours;
    this.media = media;
    this.last = Catalogue.of(PublishedContent.EMPTY, media);
  }

  Catalogue now() {
    PublishedContent published = tours.published();
    Catalogue known = last;
    return known.content() == published ? known : renewed(published);
  }

  /** One makes it, the others of that moment wait for it. */
  private synchronized Catalogue renewed(PublishedContent published) {
    if (last.content() != published) {
      last = Catalogue.of(published, media);
    }
    return last;
  }
}
