package akatombo.buslocation;

import akatombo.buslocation.evaluate.Evaluation;
import akatombo.buslocation.evaluate.UnreadableVisitsException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code evaluate}: compares ways of predicting arrivals on the recorded visits of a
 * route. The result goes to the output, progress and faults to the errors.
 */
public final class EvaluateCommand {

  private static final String USAGE =
      "evaluate --visits=FOLDER --route=ID [--train-days=20] [--json]";

  private static final int FAILED = 1;
  private static final int WRONG_ARGUMENTS = 2;
  private static final int TRAIN_DAYS = 20;
  private static final int TRAIN_DAYS_MAX = 3_660;

  private @Nullable Path visits;
  private @Nullable String route;
  private int trainDays = TRAIN_DAYS;
  private boolean json;

  private EvaluateCommand() {}

  /**
   * Runs the command.
   *
   * @param arguments without the command's name
   * @return the exit code: 0, or not 0 after one line that says what is wrong
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    EvaluateCommand command = new EvaluateCommand();
    try {
      for (String argument : arguments) {
        command.read(argument);
      }
      return command.run(out, err);
    } catch (InvalidPathException e) {
      err.println("evaluate: --visits is no path: " + e.getMessage());
      return WRONG_ARGUMENTS;
    } catch (IllegalArgumentException e) {
      err.println("evaluate: " + e.getMessage() + "; usage: " + USAGE);
      return WRONG_ARGUMENTS;
    } catch (UnreadableVisitsException e) {
      err.println("evaluate: " + e.getMessage());
      return FAILED;
    }
  }

  private void read(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    String value = equals < 0 ? "" : argument.substring(equals + 1);
    if (value.isEmpty() != name.equals("--json")) {
      throw new IllegalArgumentException("the argument " + argument + " is not understood");
    }
    switch (name) {
      case "--visits" -> visits = Path.of(value);
      case "--route" -> route = value;
      case "--train-days" -> trainDays = days(value);
      case "--json" -> json = true;
      default -> throw new IllegalArgumentException("there is no argument " + name);
    }
  }

  private static int days(String value) {
    try {
      int days = Integer.parseInt(value);
      if (days >= 1 && days <= TRAIN_DAYS_MAX) {
        return days;
      }
    } catch (NumberFormatException e) {
      // is said below
    }
    throw new IllegalArgumentException(
        "--train-days=" + value + " is no whole number from 1 to " + TRAIN_DAYS_MAX);
  }

  private int run(PrintStream out, PrintStream err) {
    if (visits == null || route == null) {
      throw new IllegalArgumentException("--visits and --route are needed");
    }
    var report = Evaluation.of(visits, route, trainDays, err::println);
    out.println(json ? report.toJson() : report.toText());
    return 0;
  }
}
