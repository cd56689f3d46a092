package akatombo.buslocation.web;

import akatombo.gtfs.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks the language of an answer among the city's (RFC 4647 lookup, RFC 9110 §12.5.4). */
final class LanguageChoice {

  private static final int MAX_RANGES = 20;

  private final List<Language> offered;
  private final Language fallback;

  /**
   * A choice for one city.
   *
   * @param offered the city's languages; readings are offered wherever Japanese is
   * @param fallback the language used when nothing fits
   */
  LanguageChoice(List<Language> offered, Language fallback) {
    List<Language> all = new ArrayList<>(offered);
    if (all.contains(Language.JAPANESE) && !all.contains(Language.READING)) {
      all.add(Language.READING);
    }
    this.offered = List.copyOf(all);
    this.fallback = fallback;
  }

  /** All languages a text may be asked in. */
  List<Language> offered() {
    return offered;
  }

  /** What {@code lang} asks for, else what {@code Accept-Language} prefers, else the fallback. */
  Language choose(@Nullable String lang, @Nullable String acceptLanguage) {
    if (lang != null) {
      return lookup(lang.strip()).orElse(fallback);
    }
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return fallback;
    }
    for (Range range : ranges(acceptLanguage)) {
      if (range.tag.equals("*")) {
        return fallback;
      }
      Optional<Language> found = lookup(range.tag);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return fallback;
  }

  private Optional<Language> lookup(String asked) {
    String tag = withScript(asked);
    while (!tag.isEmpty()) {
      String wanted = tag;
      Optional<Language> exact =
          offered.stream().filter(l -> l.tag().equalsIgnoreCase(wanted)).findFirst();
      if (exact.isPresent()) {
        return exact;
      }
      int dash = tag.lastIndexOf('-');
      if (dash < 0) {
        String prefix = tag.toLowerCase(Locale.ROOT) + "-";
        return offered.stream()
            .filter(l -> l.tag().toLowerCase(Locale.ROOT).startsWith(prefix))
            .findFirst();
      }
      tag = tag.substring(0, dash);
      if (tag.length() > 2 && tag.charAt(tag.length() - 2) == '-') {
        tag = tag.substring(0, tag.length() - 2); // a lone letter announces a private subtag
      }
    }
    return Optional.empty();
  }

  /** Chinese is asked for by region and written by script. */
  private static String withScript(String tag) {
    return switch (tag.toLowerCase(Locale.ROOT)) {
      case "zh-cn", "zh-sg", "zh-my" -> "zh-Hans";
      case "zh-tw", "zh-hk", "zh-mo" -> "zh-Hant";
      default -> tag;
    };
  }

  private static List<Range> ranges(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",", MAX_RANGES + 1)) {
      String[] pieces = part.split(";", -1);
      double quality = 1;
      for (int i = 1; i < pieces.length; i++) {
        quality = quality(pieces[i], quality);
      }
      String tag = pieces[0].strip();
      if (quality > 0 && !tag.isEmpty() && ranges.size() < MAX_RANGES) {
        ranges.add(new Range(tag, quality));
      }
    }
    ranges.sort(Comparator.comparingDouble(Range::quality).reversed());
    return ranges;
  }

  private static double quality(String parameter, double otherwise) {
    String text = parameter.strip();
    if (!text.startsWith("q=") && !text.startsWith("Q=")) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text.substring(2));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private record Range(String tag, double quality) {}
}
