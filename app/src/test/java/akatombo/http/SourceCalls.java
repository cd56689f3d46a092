package akatombo.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The calls in the sources of all modules, with the texts that stand in them. */
final class SourceCalls {

  private static final List<String> MODULES = List.of("app", "bus-location", "routing", "tourism");
  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PLACE = Pattern.compile("%[.\\d]*[a-z]");

  private SourceCalls() {}

  /** A call in a file, its arguments as they are written. */
  record Call(Path file, String source, String name, List<String> arguments) {

    /** The text of an argument; what is not written down stands there as a number. */
    String text(int argument) {
      String written = arguments.get(argument);
      StringBuilder text = new StringBuilder();
      for (String part : split(written, '+')) {
        text.append(part(part.strip()));
      }
      return text.toString();
    }

    private String part(String part) {
      Matcher literal = LITERAL.matcher(part);
      if (literal.lookingAt()) {
        String said = plain(literal.group(1));
        return part.contains(".formatted(") ? PLACE.matcher(said).replaceAll("7") : said;
      }
      return part.matches("[A-Z_]+") ? constant(part).orElse("7") : "7";
    }

    private static String plain(String escaped) {
      return escaped.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private Optional<String> constant(String name) {
      Matcher declared = Pattern.compile("String " + name + "\\s*=\\s*([^;]+);").matcher(source);
      return declared.find()
          ? Optional.of(
              String.join(
                  "",
                  LITERAL
                      .matcher(declared.group(1))
                      .results()
                      .map(found -> plain(found.group(1)))
                      .toList()))
          : Optional.empty();
    }

    /**
     * The names of the facts of an argument that is a map; empty when they are not written down.
     */
    Optional<List<String>> names(int argument) {
      String written = argument < arguments.size() ? arguments.get(argument) : "Map.of()";
      if (!written.startsWith("Map.of(")) {
        return Optional.empty();
      }
      List<String> entries =
          split(written.substring("Map.of(".length(), written.length() - 1), ',');
      List<String> names = new ArrayList<>();
      for (int i = 0; i + 1 < entries.size(); i += 2) {
        Matcher literal = LITERAL.matcher(entries.get(i));
        names.add(literal.find() ? literal.group(1) : "?");
      }
      return Optional.of(names);
    }
  }

  static List<Call> all() {
    return MODULES.stream().flatMap(SourceCalls::files).flatMap(SourceCalls::calls).toList();
  }

  private static Stream<Path> files(String module) {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Call> calls(Path file) {
    String source;
    try {
      source = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CALL.matcher(source)
        .results()
        .map(call ->
            new Call(
                file, source, call.group(1), split(inside(source.substring(call.end())), ',')));
  }

  /** The text up to the bracket that closes. */
  private static String inside(String text) {
    int depth = 0;
    for (int at = 0; at < text.length(); at = next(text, at)) {
      char here = text.charAt(at);
      depth += "([{".indexOf(here) >= 0 ? 1 : 0;
      if (")]}".indexOf(here) >= 0 && --depth < 0) {
        return text.substring(0, at);
      }
    }
    return text;
  }

  /** The parts between separators that are in no bracket and in no literal. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at = next(text, at)) {
      char here = text.charAt(at);
      depth += "([{".indexOf(here) >= 0 ? 1 : ")]}".indexOf(here) >= 0 ? -1 : 0;
      if (here == separator && depth == 0) {
        parts.add(text.substring(from, at).strip());
        from = at + 1;
      }
    }
    String last = text.substring(from).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  /** Behind a character, or behind a literal that begins there. */
  private static int next(String text, int at) {
    char quote = text.charAt(at);
    if (quote != '"' && quote != '\'') {
      return at + 1;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
