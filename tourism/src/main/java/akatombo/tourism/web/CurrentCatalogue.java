package akatombo.tourism.web;

import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tours;

/** The catalogue of what is published now; made by the first reader after a publication. */
final class CurrentCatalogue {

  private final Tours tours;
  private volatile Catalogue last = Catalogue.of(PublishedContent.EMPTY);

  CurrentCatalogue(Tours tours) {
    this.tours = tours;
  }

  Catalogue now() {
    PublishedContent published = tours.published();
    Catalogue known = last;
    return known.content() == published ? known : renewed(published);
  }

  /** One makes it, the others of that moment wait for it. */
  private synchronized Catalogue renewed(PublishedContent published) {
    if (last.content() != published) {
      last = Catalogue.of(published);
    }
    return last;
  }
}
