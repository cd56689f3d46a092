package akatombo.buslocation.replay;

/** An argument or a file cannot be used; the message is one line that says which and why. */
public final class BadInputException extends Exception {

  private static final long serialVersionUID = 1;

  public BadInputException(String message) {
    super(message);
  }
}
