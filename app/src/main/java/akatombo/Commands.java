package akatombo;

import akatombo.buslocation.EvaluateCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;

/** The commands of the jar: what it does instead of running the service. */
final class Commands {

  private Commands() {}

  /**
   * Runs the command that the first argument names.
   *
   * @return its exit code; empty when the first argument names none
   */
  static OptionalInt run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "evaluate" -> OptionalInt.of(EvaluateCommand.run(rest, out, err));
      default -> OptionalInt.empty();
    };
  }
}
