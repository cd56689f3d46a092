package akatombo.tourism;

import java.nio.file.Path;

/**
 * A file of the city's folder of tours cannot be used; the message names the file and the place.
 */
public final class InvalidContentException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what is wrong where, in one line. */
  public InvalidContentException(Path file, String problem) {
    super(file + ": " + problem);
  }
}
