package akatombo.places;

import akatombo.gtfs.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The language of an answer: {@code lang}, else Accept-Language, else the city's own. */
final class AskedLanguage {

  private final List<Language> offered;
  private final List<String> tags;

  AskedLanguage(List<Language> cityLanguages) {
    List<Language> all = new ArrayList<>(cityLanguages);
    if (all.contains(Language.JAPANESE) && !all.contains(Language.READING)) {
      all.add(Language.READING);
    }
    this.offered = List.copyOf(all);
    this.tags = offered.stream().map(Language::tag).toList();
  }

  Language of(ServerRequest request) {
    return request
        .queryParam("lang")
        .or(() -> Optional.ofNullable(request.headers().firstHeader("Accept-Language")))
        .flatMap(this::choose)
        .orElse(offered.getFirst());
  }

  /** The best of a list of ranges; empty when none of them is offered, or it is no list. */
  Optional<Language> choose(String ranges) {
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(withScripts(ranges))) {
        Optional<Language> found = lookup(range);
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (IllegalArgumentException notRanges) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Language> lookup(Locale.LanguageRange range) {
    if (range.getRange().equals("*")) {
      return Optional.of(offered.getFirst());
    }
    return Optional.ofNullable(Locale.lookupTag(List.of(range), tags))
        .or(() -> Locale.filterTags(List.of(range), tags).stream().findFirst())
        .flatMap(tag -> offered.stream().filter(l -> l.tag().equalsIgnoreCase(tag)).findFirst());
  }

  /** Chinese is asked for by region and written by script. */
  private static String withScripts(String ranges) {
    return ranges
        .replaceAll("(?i)\\bzh-(cn|sg|my)\\b", "zh-Hans")
        .replaceAll("(?i)\\bzh-(tw|hk|mo)\\b", "zh-Hant");
  }
}
