package akatombo.gtfs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The languages there are texts in, and which of them a request gets (RFC 4647 lookup, RFC 9110
 * §12.5.4).
 */
public final class OfferedLanguages {

  private static final int MAX_RANGES = 20;

  private final List<Language> offered;

  /**
   * An offer.
   *
   * @param languages the first is used where nothing asked for is offered; readings are offered
   *     wherever Japanese is
   */
  public OfferedLanguages(List<Language> languages) {
    List<Language> all = new ArrayList<>(languages);
    if (all.contains(Language.JAPANESE) && !all.contains(Language.READING)) {
      all.add(Language.READING);
    }
    this.offered = List.copyOf(all);
  }

  /** All languages a text may be asked in. */
  public List<Language> all() {
    return offered;
  }

  /** What {@code lang} asks for, else what {@code Accept-Language} prefers, else the first. */
  public Language choose(@Nullable String lang, @Nullable String acceptLanguage) {
    return choose(lang, acceptLanguage, offered.getFirst(), offered.getFirst());
  }

  /**
   * What {@code lang} asks for, else what {@code Accept-Language} prefers.
   *
   * @param nothingAsked for who asks for no language, or for any
   * @param nothingFits for who asks only for languages that are not offered
   */
  public Language choose(
      @Nullable String lang,
      @Nullable String acceptLanguage,
      Language nothingAsked,
      Language nothingFits) {
    List<Range> wishes =
        lang != null && !lang.isBlank()
            ? List.of(new Range(lang.strip(), 1))
            : ranges(acceptLanguage == null ? "" : acceptLanguage);
    for (Range wish : wishes) {
      if (wish.tag.equals("*")) {
        return nothingAsked;
      }
      Optional<Language> found = lookup(wish.tag);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return wishes.isEmpty() ? nothingAsked : nothingFits;
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
