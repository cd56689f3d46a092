package akatombo.startup;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of all settings, and the nearest one to a name that is none. */
final class SettingNames {

  /** Beyond so many changed letters a name is no misspelling of another. */
  private static final int DISTANCE_MAX = 12;

  private static final Pattern INDEX = Pattern.compile("\\[[^]]*]");

  /** What a cluster tells every program of a service called akatombo; none of our settings. */
  private static final Pattern OF_A_CLUSTER =
      Pattern.compile("AKATOMBO(_[A-Z0-9]+)*_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\w+)?)");

  /** By their form without dashes. */
  private final TreeMap<String, String> known = new TreeMap<>();

  SettingNames(Collection<String> names) {
    names.forEach(name -> known.put(uniform(name), name));
  }

  /** Whether there is a setting of the name, an element of it, or a value inside it. */
  boolean has(String name) {
    String uniform = uniform(INDEX.matcher(name).replaceAll(""));
    return known.containsKey(uniform) || isInside(uniform, known.floorKey(uniform));
  }

  /** Whether an environment variable means a setting, or none of ours: dots and dashes are gone. */
  boolean hasVariable(String variable) {
    String letters = letters(variable);
    return OF_A_CLUSTER.matcher(variable).matches()
        || known.keySet().stream()
            .map(SettingNames::letters)
            .anyMatch(it -> letters.equals(it) || letters.matches(Pattern.quote(it) + "\\d.*"));
  }

  /** The setting that was probably meant. */
  Optional<String> nearest(String name) {
    String written = letters(name);
    return known.values().stream()
        .filter(it -> distance(letters(it), written) <= DISTANCE_MAX)
        .min(Comparator.comparingInt(it -> distance(letters(it), written)));
  }

  private static boolean isInside(String name, @Nullable String setting) {
    return setting != null && name.startsWith(setting + ".");
  }

  private static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "");
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
