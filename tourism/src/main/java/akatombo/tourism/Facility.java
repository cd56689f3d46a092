package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A toilet, a defibrillator, wireless LAN or an evacuation site, as the city's list has it.
 *
 * @param id of the row, unique within its kind
 * @param position where in the building or the grounds; empty when it is not said
 * @param openingHours in the grammar of OpenStreetMap; null when the list does not say them
 * @param hoursNote what else it says of them, in Japanese
 * @param facts yes and no by name, only those that are known
 * @param words texts by name, in Japanese, only those that are there
 * @param against dangers an evacuation site is meant for
 */
public record Facility(
    FacilityKind kind,
    String id,
    LocalizedText name,
    GeoPoint point,
    String address,
    String position,
    @Nullable String openingHours,
    String hoursNote,
    SequencedMap<String, Boolean> facts,
    SequencedMap<String, String> words,
    List<String> against) {

  public Facility {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
    against = List.copyOf(against);
  }

  /** When it may be used, if the list says it. */
  public @Nullable OpeningHours hours() {
    return openingHours != null
            && OpeningHours.parse(openingHours) instanceof OpeningHours.Parsed.Valid(var hours)
        ? hours.at(point)
        : null;
  }
}
