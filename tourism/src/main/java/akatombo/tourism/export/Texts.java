package akatombo.tourism.export;

import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.visit.WayWords;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Texts as a reader of some languages gets them, and numbers as all files write them. */
record Texts(List<Language> languages) {

  Texts {
    languages = List.copyOf(languages);
  }

  /** Empty when there is none. */
  String of(LocalizedText text) {
    return text.in(languages).map(LocalizedText.Shown::text).orElse("");
  }

  /** In the best of the languages that it has. */
  String of(WayWords words) {
    return words.in(words.language(languages));
  }

  /** Degrees to a decimeter, never as 1E-5. */
  static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.6f", degrees);
  }

  static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Whether it may be a link: no script, no file. */
  static boolean isWebAddress(String url) {
    try {
      URI address = new URI(url);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
