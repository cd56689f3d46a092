package akatombo.routing.itinerary;

/** Bytes that no writer of itinerary ids has written; never leaves this package. */
final class MalformedCodeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MalformedCodeException(String what) {
    super(what, null, false, false);
  }
}
