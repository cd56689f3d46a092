package akatombo.places;

import akatombo.gtfs.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Under which texts a place can be found. */
final class PlaceNames {

  /** Words for a station that people leave out. */
  private static final Pattern STATION =
      Pattern.compile("(.{1,}?)\\s*(駅|えき|エキ|站|역|\\b(?i:station|sta\\.?|eki))$");

  private static final Pattern SHORT_STATION = Pattern.compile("\\b(?i:sta)\\b\\.?");

  private static final List<Language> ALWAYS =
      List.of(
          Language.JAPANESE,
          Language.READING,
          Language.ENGLISH,
          new Language("zh-Hans"),
          new Language("zh-Hant"),
          new Language("ko"));

  private final Set<Language> languages = new LinkedHashSet<>(ALWAYS);
  private final JapaneseWords words;

  PlaceNames(List<Language> cityLanguages, JapaneseWords words) {
    languages.addAll(cityLanguages);
    this.words = words;
  }

  /** The names as they are written, readings and aliases included. */
  Set<String> written(Place place) {
    Set<String> written = new LinkedHashSet<>();
    for (Language language : languages) {
      written.add(place.name(language).text());
    }
    String reading = place.reading();
    if (reading != null) {
      written.add(reading);
    }
    switch (place) {
      case Place.OfCity(var city, var own) -> written.addAll(city.aliases());
      case Place.OfSchedule stop -> {
        if (reading == null) {
          words.reading(stop.stop().name()).ifPresent(written::add);
        }
      }
    }
    Set<String> all = new LinkedHashSet<>(written);
    for (String name : written) {
      withAndWithoutStation(name, place.type(), all);
    }
    written.stream()
        .map(name -> SHORT_STATION.matcher(name).replaceFirst("Station"))
        .forEach(all::add);
    all.remove("");
    return all;
  }

  private static void withAndWithoutStation(String name, PlaceType type, Set<String> all) {
    Matcher station = STATION.matcher(name);
    if (station.matches()) {
      all.add(station.group(1));
    } else if (type == PlaceType.STATION) {
      String key = SearchText.key(name);
      if (Kana.isKana(key)) {
        all.add(name + "えき");
      } else if (name.codePoints().anyMatch(Character::isIdeographic)) {
        all.add(name + "駅");
      }
    }
  }

  /** The keys of written names: letters only, kana also in Latin letters, Latin also by sound. */
  static Set<String> keys(Set<String> written) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : written) {
      String key = SearchText.key(name);
      keys.add(key);
      if (SearchText.isLatin(key)) {
        keys.add(SearchText.sound(key));
      } else if (Kana.isKana(key)) {
        String romaji = Kana.romaji(key);
        keys.add(romaji);
        keys.add(romaji.replace("ou", "o").replace("oo", "o").replace("uu", "u"));
        keys.add(SearchText.sound(romaji));
      }
    }
    keys.remove("");
    return keys;
  }
}
