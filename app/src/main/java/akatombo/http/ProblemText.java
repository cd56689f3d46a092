package akatombo.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a problem of one code means, in the languages staff and developers read.
 *
 * @param isRetryable whether the same request may succeed later
 * @param title by language tag, ja and en
 * @param help what to do, by language tag, ja and en
 * @param facts a sentence in Japanese in which {@code {name}} stands for a fact; whoever raises the
 *     problem has the English one
 */
public record ProblemText(
    String code,
    int status,
    boolean isRetryable,
    Map<String, String> title,
    Map<String, String> help,
    @Nullable String facts) {

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  /** What went wrong in Japanese, with the facts as far as the catalogue words them. */
  String detailInJapanese(Map<String, Object> known) {
    String otherwise = help.getOrDefault("ja", "");
    if (facts == null
        || !FACT.matcher(facts).results().allMatch(found -> known.containsKey(found.group(1)))) {
      return otherwise;
    }
    return FACT.matcher(facts)
        .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(known.get(found.group(1)))));
  }
}
