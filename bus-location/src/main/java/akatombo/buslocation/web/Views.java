package akatombo.buslocation.web;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.CityView;
import akatombo.buslocation.Fleet;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the city as it is now, in a language. */
final class Views {

  private final Feeds feeds;
  private final BusLocation busLocation;
  private final CityView city;
  private final Clock clock;
  private final OfferedLanguages languages;
  private volatile LiveStops live = LiveStops.none();

  Views(Feeds feeds, BusLocation busLocation, CityView city, Clock clock) {
    this.feeds = feeds;
    this.busLocation = busLocation;
    this.city = city;
    this.clock = clock;
    this.languages = new OfferedLanguages(city.languages());
  }

  /** The city now, in what {@code lang} or {@code Accept-Language} ask for. */
  View now(@Nullable String lang, @Nullable String acceptLanguage) {
    return now(languages.choose(lang, acceptLanguage));
  }

  /** The city now. */
  View now(Language language) {
    Fleet fleet = busLocation.fleet();
    LiveStops known = live;
    LiveStops newest = known.of(fleet);
    if (newest != known) {
      live = newest;
    }
    return new View(
        city, fleet.changes().on(feeds.current()), fleet, newest, clock.instant(), language);
  }

  /** What {@code lang} or {@code Accept-Language} ask for. */
  Language language(@Nullable String lang, @Nullable String acceptLanguage) {
    return languages.choose(lang, acceptLanguage);
  }

  /** Languages in which names exist side by side. */
  List<Language> languages() {
    return languages.all();
  }
}
