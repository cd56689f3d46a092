package akatombo.command;

import akatombo.buslocation.ReplayCommand;
import java.util.Arrays;
import java.util.List;

/** Runs the command named first and ends the process with its result. */
public final class Commands {

  private Commands() {}

  /** Runs one of the commands the launcher knows. */
  public static void main(String[] args) {
    List<String> arguments = Arrays.asList(args).subList(1, args.length);
    int result =
        switch (args[0]) {
          case "replay" -> ReplayCommand.run(arguments, System.err);
          default -> throw new IllegalArgumentException("no command " + args[0]);
        };
    System.exit(result);
  }
}
