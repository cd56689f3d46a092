package akatombo.buslocation.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of a command, {@code --name=value} or {@code --flag}; each fault names one. */
public final class Arguments {

  private final Map<String, String> given;

  private Arguments(Map<String, String> given) {
    this.given = given;
  }

  /**
   * Reads the arguments.
   *
   * @param names of those with a value
   * @param flags of those without
   */
  public static Arguments of(List<String> arguments, Set<String> names, Set<String> flags)
      throws WrongArgumentsException {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      String value = equals < 0 ? "" : argument.substring(equals + 1);
      if (!names.contains(name) && !flags.contains(name)) {
        throw new WrongArgumentsException("there is no argument " + name);
      }
      if (flags.contains(name) && equals >= 0) {
        throw new WrongArgumentsException(name + " takes no value");
      }
      if (names.contains(name) && value.isEmpty()) {
        throw new WrongArgumentsException(name + " has no value");
      }
      given.put(name, value);
    }
    return new Arguments(given);
  }

  /** Whether a flag is there. */
  public boolean has(String flag) {
    return given.containsKey(flag);
  }

  /** A value; empty when it is not given. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** A value that must be given. */
  public String text(String name) throws WrongArgumentsException {
    return find(name).orElseThrow(() -> new WrongArgumentsException(name + " is missing"));
  }

  /** A file or folder that must be given; it need not exist. */
  public Path path(String name) throws WrongArgumentsException {
    return path(name, text(name));
  }

  /** A file or folder; empty when it is not given. */
  public Optional<Path> findPath(String name) throws WrongArgumentsException {
    String value = given.get(name);
    return value == null ? Optional.empty() : Optional.of(path(name, value));
  }

  /** A whole number within a range. */
  public int number(String name, int otherwise, int min, int max) throws WrongArgumentsException {
    String value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    int number = min - 1;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      // is said below
    }
    if (number < min || number > max) {
      throw new WrongArgumentsException(
          "%s=%s is no whole number from %d to %d".formatted(name, value, min, max));
    }
    return number;
  }

  private static Path path(String name, String value) throws WrongArgumentsException {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new WrongArgumentsException(name + " is no path: " + e.getReason());
    }
  }
}
