package akatombo.places;

import akatombo.city.City;
import akatombo.city.CityPlace;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.util.ArrayList;
import java.util.List;

/** Makes the index of a city's places and its feeds' stops. */
final class PlaceIndexing {

  private final List<CityPlace> cityPlaces;
  private final List<Language> languages;

  PlaceIndexing(City city) {
    this(city.places(), city.languages());
  }

  /**
   * An indexing.
   *
   * @param languages of the city, its own first
   */
  PlaceIndexing(List<CityPlace> cityPlaces, List<Language> languages) {
    this.cityPlaces = List.copyOf(cityPlaces);
    this.languages = List.copyOf(languages);
  }

  /** The index of these schedules; takes long enough to be kept off an event loop. */
  PlaceIndex index(Schedules schedules) {
    List<Place> places = new ArrayList<>();
    for (CityPlace place : cityPlaces) {
      places.add(new Place.OfCity(place, languages.getFirst()));
    }
    for (Schedule schedule : schedules.all()) {
      places.addAll(StopPlaces.of(schedule));
    }
    PlaceNames names = new PlaceNames(languages, new JapaneseWords());
    return new PlaceIndex(
        schedules, places, NameSearch.of(places.stream().map(names::written).toList()));
  }
}
