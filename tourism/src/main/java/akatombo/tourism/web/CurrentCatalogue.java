package akatombo.tourism.web;

import akatombo.tourism.MediaAssets;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tours;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The catalogue of what is published now; made by the first reader after a publication, while the
 * others of that moment get the one before.
 */
final class CurrentCatalogue {

  private final Tours tours;
  private final MediaAssets media;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile Catalogue last;

  CurrentCatalogue(Tours tours, MediaAssets media) {
    this.tours = tours;
    this.media = media;
    this.last = Catalogue.of(PublishedContent.EMPTY, media);
  }

  Catalogue now() {
    PublishedContent published = tours.published();
    Catalogue known = last;
    if (known.content() == published) {
      return known;
    }
    if (known.content() == PublishedContent.EMPTY) {
      renewing.lock();
    } else if (!renewing.tryLock()) {
      return known;
    }
    try {
      if (last.content() != published) {
        last = Catalogue.of(published, media);
      }
      return last;
    } finally {
      renewing.unlock();
    }
  }
}
