package akatombo.tourism.content;

import akatombo.gtfs.Language;
import java.util.Map;

/**
 * What is wrong with one field of a document.
 *
 * @param pointer to the field (RFC 6901); empty for the whole document
 * @param facts that the sentence names
 */
public record FieldFault(String pointer, FaultCode code, Map<String, String> facts) {

  public FieldFault {
    facts = Map.copyOf(facts);
  }

  /** In Japanese, or in English for all others. */
  public String sentence(Language language) {
    String sentence = code.sentence(language);
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return sentence;
  }
}
