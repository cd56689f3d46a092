package akatombo.tourism.office;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the trail in Japanese reads all of it in Japanese. */
class OfficeAuditWordsTest {

  /** Where the code writes what was done, beginning with a space where the thing stands before. */
  private static final List<Pattern> ACTIONS =
      List.of(
          Pattern.compile("\\bnew AuditEntry\\.Act\\([^;\"]*\"([a-z ]*[a-z])\""),
          Pattern.compile("\\b(?:word\\(\\)|kind) \\+ \"( [a-z ]*[a-z])\""));

  private static final Pattern DEEDS =
      Pattern.compile(
          "\\b(?:deed|gone|published|save)\\((?:(?!object\\()[^;\"])*\"([a-z][a-z ]*[a-z])\"");

  @Test
  void everyActionHasJapaneseWords() throws IOException {
    Set<String> actions = new TreeSet<>();
    for (String source : sources()) {
      ACTIONS.forEach(pattern -> find(pattern, source, "", actions));
      find(DEEDS, source, " ", actions);
    }
    assertThat(actions)
        .contains(" told about", " withdrawn", " published as scheduled", " preview made")
        .contains("prize handed over", "dataset imported", " compared with its list")
        .hasSizeGreaterThan(15);
    assertThat(actions)
        .allSatisfy(action -> {
          String whole = action.startsWith(" ") ? "tour" + action : action;
          assertThat(OfficeAuditWords.of(whole, Language.JAPANESE)).doesNotContainPattern("[a-z]");
        });
  }

  private static void find(Pattern pattern, String source, String before, Set<String> found) {
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(before + matcher.group(1));
    }
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      return java.stream().map(OfficeAuditWordsTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
