package akatombo.gtfs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A sentence of ours in all languages that a city may offer; values go where it has {@code %s}. */
public record Wording(Map<Language, String> texts) {

  public Wording {
    texts = Map.copyOf(texts);
  }

  /** The sentence in each of the languages. */
  public static Wording of(String ja, String en, String zhHans, String zhHant, String ko) {
    return new Wording(
        Map.of(
            Language.JAPANESE,
            ja,
            Language.ENGLISH,
            en,
            new Language("zh-Hans"),
            zhHans,
            new Language("zh-Hant"),
            zhHant,
            new Language("ko"),
            ko));
  }

  /** The same with easy Japanese beside. */
  public Wording easy(String japanese) {
    Map<Language, String> all = new HashMap<>(texts);
    all.put(new Language("ja-x-easy"), japanese);
    return new Wording(all);
  }

  /** The best of a reader's languages that it has; English for who reads none of them. */
  public Language language(List<Language> preferred) {
    return preferred.stream().filter(texts::containsKey).findFirst().orElse(Language.ENGLISH);
  }

  /** The sentence for a reader. */
  public String in(List<Language> preferred, Object... values) {
    return Objects.requireNonNull(texts.get(language(preferred))).formatted(values);
  }
}
