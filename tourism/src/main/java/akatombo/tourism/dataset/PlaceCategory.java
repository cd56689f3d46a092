package akatombo.tourism.dataset;

import akatombo.tourism.PoiCategory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Guesses the kind of a place from its name; the office corrects it. */
final class PlaceCategory {

  private static final SequencedMap<Pattern, PoiCategory> BY_NAME = new LinkedHashMap<>();

  static {
    by("資料館|博物館|美術館|記念館|文学館|ミュージアム|歴史館|郷土館", PoiCategory.MUSEUM);
    by("案内所|観光協会|インフォメーション", PoiCategory.INFORMATION);
    by("(神社|八幡宮|天満宮|神宮|大社|稲荷)", PoiCategory.SHRINE);
    by("(城跡|城址|古墳|遺跡|跡)$|史跡", PoiCategory.RUINS);
    by("城$|天守", PoiCategory.CASTLE);
    by("寺$|院$|寺 |仏閣", PoiCategory.TEMPLE);
    by("庭園", PoiCategory.GARDEN);
    by("公園", PoiCategory.PARK);
    by("家住宅|屋敷|旧.+邸|町並み|建造物", PoiCategory.HISTORIC_HOUSE);
    by("碑$|像$|塔$|歌碑|句碑", PoiCategory.MONUMENT);
    by("展望", PoiCategory.VIEWPOINT);
  }

  private PlaceCategory() {}

  private static void by(String pattern, PoiCategory category) {
    BY_NAME.put(Pattern.compile(pattern), category);
  }

  static PoiCategory of(String name, String classification) {
    return BY_NAME.entrySet().stream()
        .filter(entry ->
            entry.getKey().matcher(name).find() || entry.getKey().matcher(classification).find())
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(PoiCategory.OTHER);
  }
}
