package akatombo.gtfs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language of texts: BCP 47 as akatombo serves it ({@code ja}, {@code en}, {@code zh-Hans},
 * {@code zh-Hant}, {@code ko}, {@code ja-Hrkt} readings, {@code ja-x-easy} easy Japanese).
 */
public record Language(String tag) {

  private static final Pattern TAG =
      Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[*]|[xX](-[A-Za-z0-9]{1,8})+");

  public static final Language JAPANESE = new Language("ja");
  public static final Language ENGLISH = new Language("en");
  public static final Language READING = new Language("ja-Hrkt");

  private static final Language SIMPLIFIED = new Language("zh-Hans");
  private static final Language TRADITIONAL = new Language("zh-Hant");
  private static final Set<String> TRADITIONAL_REGIONS = Set.of("tw", "hk", "mo");

  /** Whether a text is a language range (RFC 4647 §2.1), of a language that exists or not. */
  public static boolean isTag(String text) {
    return TAG.matcher(text).matches();
  }

  /**
   * What somebody who reads it takes, best first: itself, less and less of it, in Chinese the
   * script of its region and then the other; and English, save for who reads Japanese.
   */
  public List<Language> preferred() {
    SequencedSet<Language> preferred = new LinkedHashSet<>();
    preferred.add(this);
    boolean isChinese = isOf("zh");
    for (int dash = tag.lastIndexOf('-'); dash > 0; dash = tag.lastIndexOf('-', dash - 1)) {
      if (isChinese && tag.indexOf('-') == dash) {
        preferred.add(isTraditional() ? TRADITIONAL : SIMPLIFIED);
      }
      preferred.add(new Language(tag.substring(0, dash)));
    }
    if (isChinese) {
      preferred.add(isTraditional() ? TRADITIONAL : SIMPLIFIED);
      preferred.add(isTraditional() ? SIMPLIFIED : TRADITIONAL);
    }
    if (!isOf(JAPANESE.tag)) {
      preferred.add(ENGLISH);
    }
    return List.copyOf(preferred);
  }

  /**
   * The text that somebody who reads it takes of one in several languages, else the first; empty
   * without any. Where a text is only in a language of some country or script it is taken too.
   */
  public Optional<String> best(SequencedMap<Language, String> texts) {
    return preferred().stream()
        .flatMap(wanted ->
            Optional.ofNullable(texts.get(wanted))
                .or(() ->
                    texts.keySet().stream()
                        .filter(known -> known.tag.startsWith(wanted.tag + "-"))
                        .findFirst()
                        .map(texts::get))
                .stream())
        .findFirst()
        .or(() -> texts.values().stream().findFirst());
  }

  private boolean isOf(String language) {
    return tag.split("-", 2)[0].equalsIgnoreCase(language);
  }

  /** Chinese in full characters: by its script, or by a region that writes them. */
  private boolean isTraditional() {
    List<String> parts = List.of(tag.toLowerCase(Locale.ROOT).split("-"));
    return parts.contains("hant")
        || (!parts.contains("hans") && parts.stream().anyMatch(TRADITIONAL_REGIONS::contains));
  }

  @Override
  public String toString() {
    return tag;
  }
}
