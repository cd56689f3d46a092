package akatombo.city;

import java.nio.file.Path;

/** The city folder cannot be used; the message names the file, the line and the key. */
public final class InvalidCityException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private InvalidCityException(String message) {
    super(message);
  }

  static InvalidCityException at(Path file, int line, String key, String problem) {
    return new InvalidCityException(
        "%s, line %d, key '%s': %s".formatted(file, line, key, problem));
  }

  static InvalidCityException of(Path file, String problem) {
    return new InvalidCityException(file + ": " + problem);
  }
}
