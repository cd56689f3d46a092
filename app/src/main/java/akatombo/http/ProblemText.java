package akatombo.http;

import java.util.Map;

/**
 * What a problem of one code means, in the languages staff and developers read.
 *
 * @param isRetryable whether the same request may succeed later
 * @param title by language tag, ja and en
 * @param help what to do, by language tag, ja and en
 */
public record ProblemText(
    String code,
    int status,
    boolean isRetryable,
    Map<String, String> title,
    Map<String, String> help) {}
