package akatombo.tourism;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What helps on the way and is found at once in the city's lists. */
public enum FacilityKind {
  TOILET("public-toilets"),
  AED("aed"),
  WIFI("public-wifi"),
  SHELTER("evacuation-sites");

  private final String dataset;

  FacilityKind(String dataset) {
    this.dataset = dataset;
  }

  /** The dataset it is listed in. */
  public String dataset() {
    return dataset;
  }

  /** The name in addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names in addresses and answers. */
  public static List<String> words() {
    return Arrays.stream(values()).map(FacilityKind::word).toList();
  }

  /** The kind of that name. */
  public static Optional<FacilityKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
