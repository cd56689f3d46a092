package akatombo;

import akatombo.buslocation.EvaluateCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;

/** The commands of the jar: what it does instead of running the service. */
final class Commands {

  private static final int WRONG_ARGUMENTS = 2;

  private Commands() {}

  /**
   * Runs the command that the first argument names.
   *
   * @return its exit code; empty when the first argument is a setting, or there is none
   */
  static OptionalInt run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "evaluate" -> OptionalInt.of(EvaluateCommand.run(rest, out, err));
      case String name when !name.startsWith("-") -> {
        err.println(
            "akatombo: there is no command %s; there are replay and evaluate, and settings are"
                    .formatted(name)
                + " written --name=value");
        yield OptionalInt.of(WRONG_ARGUMENTS);
      }
      default -> OptionalInt.empty();
    };
  }
}
