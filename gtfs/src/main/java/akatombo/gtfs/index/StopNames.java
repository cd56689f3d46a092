package akatombo.gtfs.index;

import akatombo.gtfs.Stop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stops and stations by their names in all languages and readings. */
final class StopNames {

  private final String[] names;
  private final Stop[] named;

  /**
   * @param listed for each stop the one that stands for it in lists: its station, or itself
   * @param texts translations of the stops' names
   */
  StopNames(List<Stop> stops, List<Stop> listed, TextColumn texts) {
    List<String> allNames = new ArrayList<>();
    List<Stop> allNamed = new ArrayList<>();
    for (Stop stop : stops) {
      Set<String> ofStop = new LinkedHashSet<>();
      ofStop.add(NormalizedText.of(stop.name()));
      texts.all(stop.index()).forEach(text -> ofStop.add(NormalizedText.of(text)));
      for (String name : ofStop) {
        if (!name.isEmpty() && StopPlaces.isListed(listed.get(stop.index()))) {
          allNames.add(name);
          allNamed.add(listed.get(stop.index()));
        }
      }
    }
    names = allNames.toArray(String[]::new);
    named = allNamed.toArray(Stop[]::new);
  }

  /** Those whose name begins with the text, then those whose name holds it. */
  List<Stop> find(String text, int limit) {
    String wanted = NormalizedText.of(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Set<Stop> beginning = new LinkedHashSet<>();
    Set<Stop> holding = new LinkedHashSet<>();
    for (int i = 0; i < names.length; i++) {
      int at = names[i].indexOf(wanted);
      if (at >= 0) {
        (at == 0 ? beginning : holding).add(named[i]);
      }
    }
    beginning.addAll(holding);
    return beginning.stream().limit(limit).toList();
  }
}
