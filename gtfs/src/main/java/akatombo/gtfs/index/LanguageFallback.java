package akatombo.gtfs.index;

import akatombo.gtfs.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which languages to look in for a language that was asked for. */
final class LanguageFallback {

  private LanguageFallback() {}

  /** The tag as akatombo writes it: Chinese by script, letters in the usual case. */
  static String canonical(String tag) {
    String written = tag.replace('_', '-');
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "zh-cn", "zh-sg", "zh-hans-cn" -> "zh-Hans";
      case "zh-tw", "zh-hk", "zh-mo", "zh-hant-tw", "zh-hant-hk" -> "zh-Hant";
      case "jp" -> "ja";
      case "ja-hrkt", "ja-hira", "ja-kana" -> Language.READING.tag();
      default -> {
        String known = Locale.forLanguageTag(written).toLanguageTag();
        yield known.equals("und") ? written : known;
      }
    };
  }

  /**
   * The tags to try, best first: the one asked, then with less and less of it, and at last its
   * relatives: the other script of Chinese, another country's English, but never a reading.
   *
   * @param known the tags there are
   */
  static List<String> chain(Language asked, Iterable<String> known) {
    List<String> chain = new ArrayList<>(4);
    String tag = canonical(asked.tag());
    String language = tag;
    for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
      language = tag.substring(0, end);
      chain.add(language);
    }
    for (String other : known) {
      boolean isRelative = other.startsWith(language) && other.startsWith("-", language.length());
      if (isRelative && !other.equals(Language.READING.tag()) && !chain.contains(other)) {
        chain.add(other);
      }
    }
    return chain;
  }
}
