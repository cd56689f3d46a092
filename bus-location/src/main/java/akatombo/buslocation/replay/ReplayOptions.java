package akatombo.buslocation.replay;

import akatombo.buslocation.command.Arguments;
import akatombo.buslocation.command.WrongArgumentsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
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

  /** How the command is called, without its name. */
  public static final String USAGE =
      "--gtfs=FILE --avl=FILE --out=FOLDER [--timezone=ZONE] [--history=FILE]";

  private static final String GTFS = "--gtfs";
  private static final String AVL = "--avl";
  private static final String OUT = "--out";
  private static final String TIMEZONE = "--timezone";
  private static final String HISTORY = "--history";

  /** Reads the arguments. */
  public static ReplayOptions parse(List<String> arguments)
      throws WrongArgumentsException, BadInputException {
    Arguments given = Arguments.of(arguments, Set.of(GTFS, AVL, OUT, TIMEZONE, HISTORY), Set.of());
    Path gtfs = given.path(GTFS);
    Path avl = given.path(AVL);
    Path out = given.path(OUT);
    ZoneId timezone = zone(given.find(TIMEZONE).orElse(null));
    Path history = given.findPath(HISTORY).orElse(null);
    return new ReplayOptions(
        existing(GTFS, gtfs),
        existing(AVL, avl),
        out,
        timezone,
        history == null ? null : existing(HISTORY, history));
  }

  private static Path existing(String name, Path path) throws BadInputException {
    if (!Files.isReadable(path)) {
      throw new BadInputException(name + ": no file " + path);
    }
    return path;
  }

  private static @Nullable ZoneId zone(@Nullable String value) throws WrongArgumentsException {
    try {
      return value == null ? null : ZoneId.of(value);
    } catch (DateTimeException e) {
      throw new WrongArgumentsException(
          TIMEZONE + "=" + value + " is no time zone like America/New_York");
    }
  }
}
