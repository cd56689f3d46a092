package akatombo.http;

import java.util.List;
import java.util.Map;

/**
 * What a problem of one code means, in the languages staff and developers read.
 *
 * @param isRetryable whether the same request may succeed later
 * @param title by language tag, ja and en
 * @param help what to do, by language tag, ja and en
 * @param facts sentences in Japanese in which {@code {name}} stands for a fact, the one with most
 *     facts first; whoever raises the problem has the English one
 */
public record ProblemText(
    String code,
    int status,
    boolean isRetryable,
    Map<String, String> title,
    Map<String, String> help,
    List<String> facts) {

  public ProblemText {
    facts = List.copyOf(facts);
  }
}
