package akatombo.routing.web;

import akatombo.gtfs.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Picks the language of an answer among the city's (RFC 4647 lookup, RFC 9110 §12.5.4). */
final class LanguageChoice {

  /** Chinese is asked for by region and written by script. */
  private static final Map<String, List<String>> SCRIPTS =
      Map.of(
          "zh-cn", List.of("zh-hans"),
          "zh-sg", List.of("zh-hans"),
          "zh-tw", List.of("zh-hant"),
          "zh-hk", List.of("zh-hant"),
          "zh-mo", List.of("zh-hant"),
          "zh", List.of("zh-hans"));

  private static final int HEADER_MAX = 500;

  private final List<Language> offered;

  LanguageChoice(List<Language> languages) {
    this.offered = new ArrayList<>(languages);
    if (offered.contains(Language.JAPANESE) && !offered.contains(Language.READING)) {
      offered.add(Language.READING);
    }
  }

  /** What {@code lang} asks for, else what {@code Accept-Language} prefers, else the city's own. */
  Language choose(@Nullable String lang, @Nullable String acceptLanguage) {
    String wish = lang == null ? acceptLanguage : lang;
    if (wish == null || wish.isBlank() || wish.length() > HEADER_MAX) {
      return offered.getFirst();
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.mapEquivalents(LanguageRange.parse(wish), SCRIPTS);
    } catch (IllegalArgumentException notALanguage) {
      return offered.getFirst();
    }
    String found = Locale.lookupTag(ranges, offered.stream().map(Language::tag).toList());
    return offered.stream()
        .filter(language -> language.tag().equalsIgnoreCase(found))
        .findFirst()
        .orElse(offered.getFirst());
  }
}
