package akatombo.tourism.content;

import akatombo.gtfs.Language;
import java.util.Map;

/**
 * What is wrong with one field of a document.
 *
 * @param pointer to the field (RFC 6901); empty for the whole document
 * @param facts that the sentence names, {@code value} what stands there now
 */
public record FieldFault(String pointer, FaultCode code, Map<String, Object> facts) {

  public FieldFault {
    facts = Map.copyOf(facts);
  }

  /** In Japanese, or in English for all others. */
  public String sentence(Language language) {
    String sentence = code.sentence(language);
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      String said =
          fact.getValue() instanceof TextForm form
              ? form.in(language)
              : String.valueOf(fact.getValue());
      sentence = sentence.replace("{" + fact.getKey() + "}", said);
    }
    return sentence;
  }
}
