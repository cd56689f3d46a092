package akatombo.tourism.dataset;

/** A limit was passed while reading; the message says which. */
final class OversizeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OversizeException(String message) {
    super(message);
  }
}
