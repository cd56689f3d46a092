package akatombo.routing.planner;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the streets of the city come from. */
public sealed interface StreetSource {

  /** The source a city names: a file, a web address, or null for none. */
  static StreetSource of(@Nullable URI streets) {
    if (streets == null) {
      return new None();
    }
    return "file".equals(streets.getScheme()) ? new InFile(Path.of(streets)) : new AtUrl(streets);
  }

  /** Nowhere: walking is estimated over a generated lattice. */
  record None() implements StreetSource {}

  /** OpenStreetMap XML or PBF. */
  record InFile(Path file) implements StreetSource {}

  /** The same, to be downloaded; https, or http from this machine. */
  record AtUrl(URI url) implements StreetSource {}
}
