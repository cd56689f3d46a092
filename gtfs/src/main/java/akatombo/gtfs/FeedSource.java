package akatombo.gtfs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Where one feed of the city comes from, as city.yaml says.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}: it is part of ids, paths and file
 *     names
 * @param location an http, https or file URI; a file may be a zip or a folder of .txt files
 * @param shiftToToday whether old calendars are moved by whole weeks so that today has service
 * @param pollEvery how often the source is looked at again; zero means never
 */
public record FeedSource(String id, URI location, boolean shiftToToday, Duration pollEvery) {

  /** How often a source is looked at when nothing else is said. */
  public static final Duration POLL_EVERY = Duration.ofMinutes(15);

  /** Checks what the rest of the module relies on. */
  public FeedSource {
    if (!id.matches("[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}")) {
      throw new IllegalArgumentException(
          "feed id '" + id + "' must be 1 to 64 letters, digits, '-' or '_'");
    }
    String scheme = location.getScheme() == null ? "" : location.getScheme();
    if (!isScheme(scheme, "http") && !isScheme(scheme, "https") && !isScheme(scheme, "file")) {
      throw new IllegalArgumentException(
          "feed '" + id + "': '" + location + "' must be an http, https or file URI");
    }
    if (pollEvery.isNegative()) {
      throw new IllegalArgumentException("feed '" + id + "': pollEvery must not be negative");
    }
  }

  /** A zip or folder on this machine, looked at every {@link #POLL_EVERY}. */
  public static FeedSource local(String id, Path zipOrFolder, boolean shiftToToday) {
    return new FeedSource(id, zipOrFolder.toAbsolutePath().toUri(), shiftToToday, POLL_EVERY);
  }

  /** Whether it is fetched over the network. */
  public boolean isRemote() {
    return !isScheme(location.getScheme(), "file");
  }

  private static boolean isScheme(String scheme, String expected) {
    return scheme.toLowerCase(Locale.ROOT).equals(expected);
  }
}
