package akatombo.buslocation;

import akatombo.buslocation.command.WrongArgumentsException;
import akatombo.buslocation.replay.BadInputException;
import akatombo.buslocation.replay.Replay;
import akatombo.buslocation.replay.ReplayOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * The command {@code replay}: runs the reports of a file through the same code as the service and
 * writes what it made of them.
 */
public final class ReplayCommand {

  private ReplayCommand() {}

  /**
   * Runs the command; blocks.
   *
   * @param arguments those after the command's name
   * @param err for progress, and the one line that says what is wrong
   * @return 0; 1 when a file cannot be used, 2 when the arguments cannot
   */
  public static int run(List<String> arguments, PrintStream err) {
    try {
      Replay.run(ReplayOptions.parse(arguments), err);
      return 0;
    } catch (WrongArgumentsException e) {
      err.println(e.line("replay", ReplayOptions.USAGE));
      return WrongArgumentsException.EXIT_CODE;
    } catch (BadInputException e) {
      err.println("replay: " + e.getMessage());
    } catch (IOException e) {
      err.println("replay: " + e);
    }
    return 1;
  }
}
