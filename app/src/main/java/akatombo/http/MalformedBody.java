package akatombo.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.codec.DecodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body is wrong: the field if it is known, else line and column. */
final class MalformedBody {

  private MalformedBody() {}

  /**
   * What is wrong where.
   *
   * @param facts {@code unknownField} or {@code field}, {@code line} and {@code column}, as far as
   *     they are known
   */
  record Fault(String sentence, Map<String, Object> facts) {}

  static Fault fault(DecodingException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(JacksonException.class::isInstance)
        .map(JacksonException.class::cast)
        .findFirst()
        .map(MalformedBody::fault)
        .orElse(new Fault("The body cannot be read.", Map.of()));
  }

  private static Fault fault(JacksonException failure) {
    TokenStreamLocation location = failure.getLocation();
    Map<String, Object> facts = new LinkedHashMap<>();
    String place = "";
    if (location != null && location.getLineNr() >= 1) {
      facts.put("line", location.getLineNr());
      facts.put("column", location.getColumnNr());
      place = " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
    return switch (failure) {
      case UnrecognizedPropertyException e -> {
        facts.put("unknownField", path(e));
        yield new Fault("Unknown field '%s'%s.".formatted(path(e), place), facts);
      }
      case DatabindException e when !e.getPath().isEmpty() -> {
        facts.put("field", path(e));
        yield new Fault(
            "The value of field '%s' cannot be read%s.".formatted(path(e), place), facts);
      }
      default -> new Fault("The body is not valid JSON%s.".formatted(place), facts);
    };
  }

  private static String path(DatabindException failure) {
    return failure.getPath().stream()
        .map(reference ->
            reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : reference.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
