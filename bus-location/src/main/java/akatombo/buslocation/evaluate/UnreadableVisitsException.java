package akatombo.buslocation.evaluate;

/** The recorded visits cannot be read; the message says in one line where and why. */
public final class UnreadableVisitsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableVisitsException(String message) {
    super(message);
  }
}
