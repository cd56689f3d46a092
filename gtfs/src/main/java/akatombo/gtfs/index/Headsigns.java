package akatombo.gtfs.index;

import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.index.TranslationTable.Field;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.StopTimeColumns;
import akatombo.gtfs.read.TripRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Translations of headsigns: by text, since many trips show the same, and by trip only where that
 * differs.
 */
final class Headsigns {

  private static final int WHOLE_TRIP = -1;

  private final Language original;
  private final Map<String, Map<String, String>> byText = new TreeMap<>();
  private final Map<String, Map<Call, String>> byCall = new TreeMap<>();

  private Headsigns(Language original) {
    this.original = original;
  }

  /**
   * The translations of a feed's headsigns.
   *
   * @param stopNames a headsign that is a stop's name is translated like it, failing all else
   */
  static Headsigns of(
      FeedContent content, TranslationTable table, Language original, TextColumn stopNames) {
    Headsigns headsigns = new Headsigns(original);
    if (!table.isEmpty()) {
      headsigns.addByText(content, table);
      headsigns.addByTrip(content, table);
      headsigns.addByStopName(content, stopNames);
    }
    return headsigns;
  }

  private void addByText(FeedContent content, TranslationTable table) {
    Set<String> texts = new HashSet<>(content.stopTimes().headsigns());
    texts.forEach(
        text -> table.ofText(Field.STOP_HEADSIGN, text, (tag, found) -> put(tag, text, found)));
    for (TripRow trip : content.trips()) {
      String text = trip.headsign();
      if (text != null && texts.add(text)) {
        table.ofText(Field.TRIP_HEADSIGN, text, (tag, found) -> put(tag, text, found));
      }
    }
  }

  private void addByTrip(FeedContent content, TranslationTable table) {
    for (int trip = 0; trip < content.trips().size(); trip++) {
      TripRow row = content.trips().get(trip);
      String id = row.templateTripId() == null ? row.id().id() : row.templateTripId();
      String text = row.headsign();
      if (text != null) {
        Call call = new Call(trip, WHOLE_TRIP);
        table.ofRecord(Field.TRIP_HEADSIGN, id, null, (tag, found) -> put(tag, call, text, found));
      }
      if (content.stopTimes().hasHeadsigns()) {
        addByStop(content.stopTimes(), trip, id, table);
      }
    }
  }

  private void addByStop(StopTimeColumns stopTimes, int trip, String id, TranslationTable table) {
    for (int row = stopTimes.from(trip); row < stopTimes.to(trip); row++) {
      if (stopTimes.headsign(row) >= 0) {
        String text = stopTimes.headsigns().get(stopTimes.headsign(row));
        Call call = new Call(trip, stopTimes.sequence(row));
        table.ofRecord(
            Field.STOP_HEADSIGN,
            id,
            Integer.toString(stopTimes.sequence(row)),
            (tag, found) -> put(tag, call, text, found));
      }
    }
  }

  private void addByStopName(FeedContent content, TextColumn stopNames) {
    Set<String> texts = new HashSet<>(content.stopTimes().headsigns());
    content.trips().stream()
        .map(TripRow::headsign)
        .filter(text -> text != null)
        .forEach(texts::add);
    for (String tag : stopNames.languages()) {
      content.stops().stream()
          .filter(stop -> texts.contains(stop.name()))
          .forEach(stop -> put(tag, stop.name(), stopNames.find(stop.index(), tag)));
    }
  }

  private void put(String tag, String text, @Nullable String translation) {
    if (translation != null) {
      byText.computeIfAbsent(tag, any -> new HashMap<>()).putIfAbsent(text, translation);
    }
  }

  /** The first translation of a text serves all trips that show it; another one its trip alone. */
  private void put(String tag, Call call, String text, String translation) {
    Map<String, String> texts = byText.computeIfAbsent(tag, any -> new HashMap<>());
    String before = texts.putIfAbsent(text, translation);
    if (before != null && !before.equals(translation)) {
      byCall.computeIfAbsent(tag, any -> new HashMap<>()).put(call, translation);
    }
  }

  /** A trip's own headsign in the language, or the next best. */
  LocalizedText ofTrip(int trip, String text, Language asked) {
    return find(new Call(trip, WHOLE_TRIP), text, asked);
  }

  /** The headsign of one stop time in the language, or the next best. */
  LocalizedText ofStopTime(int trip, int sequence, String text, Language asked) {
    return find(new Call(trip, sequence), text, asked);
  }

  private LocalizedText find(Call call, String text, Language asked) {
    if (byText.isEmpty()) {
      return new LocalizedText(text, original);
    }
    for (String tag : LanguageFallback.chain(asked, byText.keySet())) {
      String found = byCall.getOrDefault(tag, Map.of()).get(call);
      if (found == null) {
        found = byText.getOrDefault(tag, Map.of()).get(text);
      }
      if (found != null) {
        return new LocalizedText(found, new Language(tag));
      }
      if (tag.equals(original.tag())) {
        break;
      }
    }
    return new LocalizedText(text, original);
  }

  private record Call(int trip, int sequence) {}
}
