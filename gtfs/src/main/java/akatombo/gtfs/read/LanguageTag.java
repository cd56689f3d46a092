package akatombo.gtfs.read;

import akatombo.gtfs.Language;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language codes as feeds write them, and as akatombo serves them. */
final class LanguageTag {

  private LanguageTag() {}

  /** The code as it stands; a notice and null when it is not well-formed BCP 47. */
  static @Nullable String read(FeedTable table, int column) {
    String text = table.text(column);
    if (text != null && locale(text) == null) {
      table.notice(NoticeCode.INVALID_LANGUAGE_CODE, column);
      return null;
    }
    return text;
  }

  /** The language as akatombo serves it, or null when the code is not well-formed. */
  static @Nullable Language language(String text) {
    Locale locale = locale(text);
    if (locale == null) {
      return null;
    }
    return switch (locale.getLanguage()) {
      case "zh" -> new Language(isTraditional(locale) ? "zh-Hant" : "zh-Hans");
      case "ja" -> japanese(locale);
      default -> new Language(locale.toLanguageTag());
    };
  }

  private static Language japanese(Locale locale) {
    return switch (locale.getScript()) {
      case "Hrkt", "Hira", "Kana" -> Language.READING;
      default ->
          locale.getExtension(Locale.PRIVATE_USE_EXTENSION) == null
              ? Language.JAPANESE
              : new Language(locale.toLanguageTag());
    };
  }

  private static boolean isTraditional(Locale locale) {
    return locale.getScript().equals("Hant")
        || (locale.getScript().isEmpty()
            && switch (locale.getCountry()) {
              case "TW", "HK", "MO" -> true;
              default -> false;
            });
  }

  private static @Nullable Locale locale(String text) {
    try {
      return new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
