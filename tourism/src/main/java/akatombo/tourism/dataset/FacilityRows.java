package akatombo.tourism.dataset;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Facility;
import akatombo.tourism.FacilityKind;
import akatombo.tourism.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Makes facilities of rows, saying no more than the row does. */
public final class FacilityRows {

  private static final List<String> FACTS =
      List.of("wheelchair", "baby", "ostomate", "childPads", "isShelter");
  private static final List<String> WORDS =
      List.of("ssid", "coverage", "organization", "capacity", "note");
  private static final Map<String, String> DANGERS = new LinkedHashMap<>();

  static {
    for (String danger :
        List.of(
            "Flood",
            "Landslide",
            "StormSurge",
            "Earthquake",
            "Tsunami",
            "Fire",
            "InlandFlood",
            "Volcano")) {
      DANGERS.put(
          "against" + danger,
          danger.substring(0, 1).toLowerCase(Locale.ROOT) + danger.substring(1));
    }
  }

  private final FacilityKind kind;
  private final RowWords words;

  public FacilityRows(FacilityKind kind, ColumnMapping mapping) {
    this.kind = kind;
    this.words = new RowWords(DatasetKind.find(kind.dataset()).orElseThrow(), mapping);
  }

  /** The facility of a row; empty when the row has no name or position. */
  public Optional<Facility> facility(String key, List<String> cells) {
    LocalizedText name = words.name(cells);
    GeoPoint point = words.point(cells);
    if (name.isEmpty() || point == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Facility(
            kind,
            key,
            name,
            point,
            words.address(cells),
            words.value(cells, "position"),
            words.hours(cells),
            words.value(cells, "hoursNote"),
            facts(cells),
            texts(cells),
            DANGERS.keySet().stream()
                .filter(danger -> words.flag(cells, danger).orElse(false))
                .map(DANGERS::get)
                .toList()));
  }

  private SequencedMap<String, Boolean> facts(List<String> cells) {
    SequencedMap<String, Boolean> facts = new LinkedHashMap<>();
    for (String name : FACTS) {
      words.flag(cells, name).ifPresent(fact -> facts.put(name, fact));
    }
    return facts;
  }

  private SequencedMap<String, String> texts(List<String> cells) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    for (String name : WORDS) {
      String value = words.value(cells, name);
      if (!value.isEmpty()) {
        texts.put(name, value);
      }
    }
    return texts;
  }
}
