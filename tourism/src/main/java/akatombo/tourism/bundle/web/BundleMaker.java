package akatombo.tourism.bundle.web;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.bundle.Bundle;
import akatombo.tourism.bundle.Part;
import akatombo.tourism.bundle.TimetableSlice;
import akatombo.tourism.visit.VisitDay;
import akatombo.tourism.web.OfflineTour;
import akatombo.tourism.web.Reader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.node.ObjectNode;

/** Makes the bundle of a tour as it is published now, and holds the last ones ready. */
final class BundleMaker {

  private final Tours tours;
  private final MediaAssets media;
  private final Feeds feeds;
  private final TourCity city;
  private final int inMemory;
  private final SequencedMap<Key, Made> made = new LinkedHashMap<>();

  BundleMaker(Tours tours, MediaAssets media, Feeds feeds, TourCity city, int inMemory) {
    this.tours = tours;
    this.media = media;
    this.feeds = feeds;
    this.city = city;
    this.inMemory = inMemory;
  }

  private record Key(Slug tour, Language language) {}

  /** All that a bundle is made of; equal for equal bundles. */
  private record Source(
      Tour tour,
      PublishedContent content,
      List<MediaAsset> media,
      Schedules schedules,
      LocalDate monday) {}

  private record Made(Source source, Bundle bundle) {}

  /** The bundle of a tour; empty when there is no such tour. */
  Optional<Bundle> make(String slug, Language language, Instant now) {
    PublishedContent content = tours.published();
    return content.tours().values().stream()
        .filter(tour -> tour.slug().text().equals(slug))
        .findFirst()
        .map(tour -> {
          LocalDate today = VisitDay.of(now.atZone(city.zone())).date();
          Source source =
              new Source(
                  tour,
                  content,
                  media.of(tour, content),
                  feeds.current(),
                  today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
          return bundle(new Key(tour.slug(), language), source, now);
        });
  }

  private Bundle bundle(Key key, Source source, Instant now) {
    synchronized (made) {
      Made known = made.get(key);
      if (known != null && known.source.equals(source)) {
        return known.bundle;
      }
    }
    Bundle bundle = bundle(source, key.language, now);
    synchronized (made) {
      var _ = made.putLast(key, new Made(source, bundle));
      while (made.size() > inMemory) {
        var _ = made.pollFirstEntry();
      }
    }
    return bundle;
  }

  private Bundle bundle(Source source, Language language, Instant now) {
    Reader reader = Reader.of(language, now, city.zone());
    OfflineTour offline = OfflineTour.of(source.tour, source.content, media, reader);
    Map<String, ObjectNode> files = new LinkedHashMap<>(offline.files());
    files.put(
        "timetable.json",
        new TimetableSlice(source.schedules, city.zone(), language)
            .of(offline.course(), source.monday));
    return Bundle.of(source.tour.slug().text(), language.tag(), files, source.media);
  }

  /** A part of a bundle that is held ready. */
  Optional<Part> findPart(String sha256) {
    synchronized (made) {
      return made.values().stream()
          .flatMap(each -> Optional.ofNullable(each.bundle.parts().get(sha256)).stream())
          .findFirst();
    }
  }
}
