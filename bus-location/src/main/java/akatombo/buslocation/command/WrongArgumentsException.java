package akatombo.buslocation.command;

/** A command is called wrongly; the message says in what. */
public final class WrongArgumentsException extends Exception {

  private static final long serialVersionUID = 1;

  /** What every command's process ends with when it is called wrongly. */
  public static final int EXIT_CODE = 2;

  public WrongArgumentsException(String message) {
    super(message);
  }

  /** The one line for the caller. */
  public String line(String command, String usage) {
    return command + ": " + getMessage() + "; usage: " + command + " " + usage;
  }
}
