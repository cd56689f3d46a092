package akatombo.city;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A city as its {@code city.yaml} describes it; every path is absolute.
 *
 * @param languages what texts are served in, the city's own first
 * @param streets an .osm or .osm.pbf file or https address; null when walking is to be estimated
 * @param places towns and sights to be found by name
 * @param notice what every page says of the data by language, for example that it is a sample
 */
public record City(
    String id,
    Map<String, String> name,
    ZoneId timezone,
    List<Language> languages,
    GeoPoint center,
    List<Feed> feeds,
    @Nullable URI streets,
    @Nullable Path tours,
    @Nullable Path products,
    List<CityPlace> places,
    boolean simulateBuses,
    Map<String, String> notice,
    Path folder) {

  public City {
    name = Map.copyOf(name);
    languages = List.copyOf(languages);
    feeds = List.copyOf(feeds);
    places = List.copyOf(places);
    notice = Map.copyOf(notice);
  }

  /**
   * One feed of the city.
   *
   * @param gtfs a zip, a folder or an http(s) address
   * @param shiftToToday whether old calendars are moved by whole weeks, for demonstration
   * @param realtime GTFS-realtime addresses of an operator to pull
   * @param license under which the timetable may be passed on; null when only the feed says it
   */
  public record Feed(
      String id, URI gtfs, boolean shiftToToday, List<URI> realtime, @Nullable String license) {

    public Feed {
      realtime = List.copyOf(realtime);
    }
  }

  /** The feed of that id. */
  public Optional<Feed> findFeed(String id) {
    return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
  }

  /** The name in a language, else in the city's own, else the id. */
  public String nameIn(Language language) {
    return Optional.ofNullable(name.get(language.tag()))
        .or(() -> Optional.ofNullable(name.get(languages.getFirst().tag())))
        .orElse(id);
  }

  /** The notice in a language, else in English, else whichever there is. */
  public Optional<String> noticeIn(Language language) {
    return Optional.ofNullable(notice.get(language.tag()))
        .or(() -> Optional.ofNullable(notice.get(Language.ENGLISH.tag())))
        .or(() -> notice.values().stream().findFirst());
  }
}
