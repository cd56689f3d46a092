package akatombo.http;

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

  static String describe(DecodingException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(JacksonException.class::isInstance)
        .map(JacksonException.class::cast)
        .findFirst()
        .map(MalformedBody::describe)
        .orElse("The body cannot be read.");
  }

  private static String describe(JacksonException failure) {
    String place = place(failure.getLocation());
    return switch (failure) {
      case UnrecognizedPropertyException e -> "Unknown field '%s'%s.".formatted(path(e), place);
      case DatabindException e when !e.getPath().isEmpty() ->
          "The value of field '%s' cannot be read%s.".formatted(path(e), place);
      default -> "The body is not valid JSON%s.".formatted(place);
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

  private static String place(TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
