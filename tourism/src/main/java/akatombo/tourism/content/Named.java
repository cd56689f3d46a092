package akatombo.tourism.content;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name a document goes by.
 *
 * @param field of the document
 * @param given by the address; null when only the document says it
 */
record Named(String field, @Nullable String given) {

  /** The name, noted as wrong when it is missing, has another form or differs from the address. */
  <T> @Nullable T read(Fields fields, Function<String, T> parse) {
    String said = fields.text(field, 200);
    if (given == null) {
      fields.require(field);
    } else if (said != null && !said.equals(given)) {
      fields.wrong(field, FaultCode.ANOTHER_NAME, Map.of("allowed", given));
      return null;
    }
    String name = given == null ? said : given;
    try {
      return name == null ? null : parse.apply(name);
    } catch (IllegalArgumentException notAName) {
      fields.wrong(field, FaultCode.WRONG_FORM, Map.of("value", name, "allowed", TextForm.NAME));
      return null;
    }
  }
}
