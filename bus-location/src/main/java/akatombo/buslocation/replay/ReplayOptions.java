package akatombo.buslocation.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code replay} is told.
 *
 * @param timezone of times without offset; null for the feed's own
 * @param history stop visits of earlier days; null without any
 */
public record ReplayOptions(
    Path gtfs, Path avl, Path out, @Nullable ZoneId timezone, @Nullable Path history) {

  private static final String USAGE =
      "usage: replay --gtfs=FILE --avl=FILE --out=FOLDER [--timezone=ZONE] [--history=FILE]";

  private static final Set<String> NAMES = Set.of("gtfs", "avl", "out", "timezone", "history");

  /** Reads the arguments. */
  public static ReplayOptions parse(List<String> arguments) throws BadInputException {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = argument.startsWith("--") && equals > 2 ? argument.substring(2, equals) : "";
      if (!NAMES.contains(name) || equals == argument.length() - 1) {
        throw new BadInputException("unknown argument " + argument + "; " + USAGE);
      }
      given.put(name, argument.substring(equals + 1));
    }
    return new ReplayOptions(
        existing("gtfs", required("gtfs", given)),
        existing("avl", required("avl", given)),
        Path.of(required("out", given)),
        zone(given.get("timezone")),
        given.containsKey("history") ? existing("history", given.get("history")) : null);
  }

  private static String required(String name, Map<String, String> given) throws BadInputException {
    String value = given.get(name);
    if (value == null) {
      throw new BadInputException("--" + name + " is missing; " + USAGE);
    }
    return value;
  }

  private static Path existing(String name, @Nullable String value) throws BadInputException {
    Path path = Path.of(value == null ? "" : value);
    if (!Files.isReadable(path)) {
      throw new BadInputException("--" + name + ": no file " + path);
    }
    return path;
  }

  private static @Nullable ZoneId zone(@Nullable String value) throws BadInputException {
    try {
      return value == null ? null : ZoneId.of(value);
    } catch (DateTimeException e) {
      throw new BadInputException(
          "--timezone: " + value + " is no time zone like America/New_York");
    }
  }
}
