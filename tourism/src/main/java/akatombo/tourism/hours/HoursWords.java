package akatombo.tourism.hours;

import akatombo.gtfs.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words of opening hours in one language, from {@code words.*.properties}. */
public final class HoursWords {

  private static final List<String> TAGS = List.of("ja", "en", "zh-Hans", "zh-Hant", "ko");
  private static final Map<String, HoursWords> ALL = load();
  private static final HoursWords ENGLISH = Objects.requireNonNull(ALL.get(Language.ENGLISH.tag()));

  private final Properties texts;

  private HoursWords(Properties texts) {
    this.texts = texts;
  }

  /** The words of a language, its next of kin for one that has none here; asked for each place. */
  public static HoursWords in(Language language) {
    HoursWords exact = ALL.get(language.tag());
    if (exact != null) {
      return exact;
    }
    return language.preferred().stream()
        .map(each -> ALL.get(each.tag()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(ENGLISH);
  }

  /** The text of a key with its places {@code {0}}, {@code {1}} filled. */
  String get(String key, Object... values) {
    @Nullable String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    StringBuilder filled = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      int place = at + 2 < text.length() && text.charAt(at) == '{' ? text.charAt(at + 1) - '0' : -1;
      if (place >= 0 && place < values.length) {
        filled.append(values[place]);
        at += 2;
      } else {
        filled.append(text.charAt(at));
      }
    }
    return filled.toString();
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  private static Map<String, HoursWords> load() {
    Map<String, HoursWords> all = new HashMap<>();
    for (String tag : TAGS) {
      Properties texts = new Properties();
      String name = "words." + tag + ".properties";
      try (InputStream in = Objects.requireNonNull(HoursWords.class.getResourceAsStream(name))) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(tag, new HoursWords(texts));
    }
    return Map.copyOf(all);
  }
}
