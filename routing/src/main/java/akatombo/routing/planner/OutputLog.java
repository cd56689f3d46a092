package akatombo.routing.planner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a process says in a file of bounded size, with one predecessor, and remembers the last
 * lines to explain a failure.
 */
final class OutputLog {

  private static final long MOST_CHARS = 4_000_000;
  private static final int LAST_LINES = 60;

  /** What the JVM says that does not even start. */
  private static final int FEW_LINES = 4;

  private static final int LONGEST_REASON = 300;

  private final Path file;
  private final Deque<String> last = new ArrayDeque<>();

  OutputLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Copies until the stream ends; meant for a thread of its own. */
  void copy(InputStream output) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        line = copyOneFile(lines, line);
      }
    } catch (IOException e) {
      remember("output lost: " + e.getMessage());
    }
  }

  /** Fills one file; gives back the line that did not fit, or null at the end. */
  private @Nullable String copyOneFile(BufferedReader lines, String first) throws IOException {
    if (Files.exists(file)) {
      Path older = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    }
    long written = 0;
    String line = first;
    try (Writer writer = Files.newBufferedWriter(file)) {
      while (line != null && written < MOST_CHARS) {
        remember(line);
        writer.write(line);
        writer.write('\n');
        written += line.length() + 1L;
        if (!lines.ready()) {
          writer.flush();
        }
        line = lines.readLine();
      }
    }
    return line;
  }

  private void remember(String line) {
    synchronized (last) {
      last.addLast(line);
      if (last.size() > LAST_LINES) {
        last.removeFirst();
      }
    }
  }

  /** The line that most likely says what went wrong, shortened; empty when nothing was said. */
  String reason() {
    List<String> lines;
    synchronized (last) {
      lines = new ArrayList<>(last);
    }
    return reason(lines);
  }

  static String reason(List<String> lines) {
    List<String> said = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    String line =
        said.stream()
            .filter(OutputLog::isCause)
            .findFirst()
            .or(() -> said.stream().filter(text -> text.contains(" ERROR ")).findFirst())
            .or(() -> said.stream().limit(said.size() <= FEW_LINES ? 1 : 0).findFirst())
            .orElse("");
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
  }

  private static boolean isCause(String line) {
    return line.contains("OutOfMemoryError")
        || line.contains("Parameter error")
        || line.startsWith("Caused by:")
        || line.startsWith("Error: ");
  }
}
