package akatombo.places;

import akatombo.city.CityPlace;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be found. */
sealed interface Place {

  /** {@code stop:feedId:gtfsId} or {@code place:id}, as routes of the API take it. */
  String id();

  PlaceType type();

  GeoPoint point();

  /** Its name in the language, else in its own. */
  LocalizedText name(Language language);

  /** The reading of its name in kana; null when unknown. */
  @Nullable String reading();

  /** How much it is looked for: 0 to about 4. */
  double importance();

  /** Short names of routes that call there, in the language. */
  List<String> routes(Language language);

  /**
   * A stop or station of a feed.
   *
   * @param stop the station, or the pole with the most departures
   * @param poles all poles of that name there; empty for one alone and for a station
   * @param trips how many trips call at it
   */
  record OfSchedule(
      Schedule schedule, Stop stop, GeoPoint point, PlaceType type, List<StopId> poles, int trips)
      implements Place {

    @Override
    public String id() {
      return "stop:" + stop.id().text();
    }

    @Override
    public LocalizedText name(Language language) {
      return schedule.name(stop, language);
    }

    @Override
    public @Nullable String reading() {
      LocalizedText reading = schedule.name(stop, Language.READING);
      return reading.language().equals(Language.READING) ? reading.text() : null;
    }

    @Override
    public double importance() {
      return type.importance() + Math.min(3, Math.log10(1 + trips));
    }

    @Override
    public List<String> routes(Language language) {
      return schedule.routesAt(stop).stream()
          .map(route -> schedule.shortName(route, language).text())
          .filter(text -> !text.isEmpty())
          .distinct()
          .toList();
    }
  }

  /**
   * A place the city folder names.
   *
   * @param own the language of its name
   */
  record OfCity(CityPlace place, Language own) implements Place {

    @Override
    public String id() {
      return "place:" + place.id();
    }

    @Override
    public PlaceType type() {
      return switch (place.kind()) {
        case TOWN -> PlaceType.TOWN;
        case SIGHT -> PlaceType.SIGHT;
      };
    }

    @Override
    public GeoPoint point() {
      return place.point();
    }

    @Override
    public LocalizedText name(Language language) {
      String found = place.translations().get(language.tag());
      if (found == null && language.equals(Language.READING)) {
        found = place.reading();
      }
      return found == null
          ? new LocalizedText(place.name(), own)
          : new LocalizedText(found, language);
    }

    @Override
    public @Nullable String reading() {
      return place.reading();
    }

    @Override
    public double importance() {
      return type().importance();
    }

    @Override
    public List<String> routes(Language language) {
      return List.of();
    }
  }
}
