package akatombo.buslocation.control.web;

import akatombo.buslocation.control.AlertDraft;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an office wants to say itself; what is missing comes from a template.
 *
 * @param header by language tag; empty for the template's
 */
record Words(
    @Nullable String cause,
    @Nullable String severity,
    Map<String, String> header,
    Map<String, String> description,
    Map<String, String> url) {

  /** The fields of a body these are read from. */
  static final Set<String> FIELDS = Set.of("cause", "severity", "header", "description", "url");

  static Words read(Fields fields) {
    Words words =
        new Words(
            fields.word("cause", AlertDraft.Cause.class),
            fields.word("severity", AlertDraft.Severity.class),
            fields.texts("header"),
            fields.texts("description"),
            fields.texts("url"));
    requireJapaneseAndEnglish(fields.name("header"), words.header);
    requireJapaneseAndEnglish(fields.name("description"), words.description);
    return words;
  }

  /** Texts are for residents and visitors: both or none. */
  static void requireJapaneseAndEnglish(String field, Map<String, String> texts) {
    for (String language : new String[] {"ja", "en"}) {
      if (!texts.isEmpty() && !texts.containsKey(language)) {
        throw ControlProblems.invalid(field + "." + language, "missing; it is required");
      }
    }
  }
}
