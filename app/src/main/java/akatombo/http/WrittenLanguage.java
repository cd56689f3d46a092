package akatombo.http;

import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The language of what is written in Japanese and English only: problems and pages.
 *
 * <p>Asked for as that of every answer. Who asks for a third language gets English; who asks for
 * none gets the city's own, as far as it is one of the two.
 */
public final class WrittenLanguage {

  private final OfferedLanguages written =
      new OfferedLanguages(List.of(Language.JAPANESE, Language.ENGLISH));
  private final Language own;

  WrittenLanguage(Language city) {
    this.own = isJapanese(city) ? Language.JAPANESE : Language.ENGLISH;
  }

  /** Japanese or English, by {@code lang}, else by {@code Accept-Language}. */
  public Language choose(@Nullable String lang, @Nullable String acceptLanguage) {
    Language asked = written.choose(lang, acceptLanguage, own, Language.ENGLISH);
    return isJapanese(asked) ? Language.JAPANESE : Language.ENGLISH;
  }

  private static boolean isJapanese(Language language) {
    return language.tag().equals("ja") || language.tag().startsWith("ja-");
  }
}
