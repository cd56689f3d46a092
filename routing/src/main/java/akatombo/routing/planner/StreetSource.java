package akatombo.routing.planner;

import java.net.URI;
import java.nio.file.Path;

/** Where the streets of the city come from. */
public sealed interface StreetSource {

  /** Nowhere: walking is estimated over a generated lattice. */
  record None() implements StreetSource {}

  /** OpenStreetMap XML or PBF. */
  record InFile(Path file) implements StreetSource {}

  /** The same, to be downloaded; https, or http from this machine. */
  record AtUrl(URI url) implements StreetSource {}
}
