package akatombo.buslocation;

import akatombo.buslocation.command.Arguments;
import akatombo.buslocation.command.WrongArgumentsException;
import akatombo.buslocation.evaluate.Evaluation;
import akatombo.buslocation.evaluate.UnreadableVisitsException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/**
 * The command {@code evaluate}: compares ways of predicting arrivals on the recorded visits of a
 * route. The result goes to the output, progress and faults to the errors.
 */
public final class EvaluateCommand {

  private static final String VISITS = "--visits";
  private static final String ROUTE = "--route";
  private static final String TRAIN_DAYS = "--train-days";
  private static final String JSON = "--json";
  private static final String USAGE = "--visits=FOLDER --route=ID [--train-days=20] [--json]";

  private static final int FAILED = 1;
  private static final int DAYS = 20;
  private static final int DAYS_MAX = 3_660;

  private EvaluateCommand() {}

  /**
   * Runs the command.
   *
   * @param arguments without the command's name
   * @return 0; 1 when the visits cannot be used, 2 when the arguments cannot, each after one line
   *     that says why
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      Arguments given = Arguments.of(arguments, Set.of(VISITS, ROUTE, TRAIN_DAYS), Set.of(JSON));
      var report =
          Evaluation.of(
              given.path(VISITS),
              given.text(ROUTE),
              given.number(TRAIN_DAYS, DAYS, 1, DAYS_MAX),
              err::println);
      out.println(given.has(JSON) ? report.toJson() : report.toText());
      return 0;
    } catch (WrongArgumentsException e) {
      err.println(e.line("evaluate", USAGE));
      return WrongArgumentsException.EXIT_CODE;
    } catch (UnreadableVisitsException e) {
      err.println("evaluate: " + e.getMessage());
      return FAILED;
    }
  }
}
