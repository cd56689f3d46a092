package akatombo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoBannedNamesTest {

  private static final Pattern BANNED =
      Pattern.compile(
          ".*(Manager|Helper|Utils?|Impl|Processor|Dto|DTO)|.*(Data|Info)|(Base|Abstract|Common)[A-Z].*");

  /** If this fails: name the thing for what it does (docs/dictionary.md). */
  @Test
  void everyTypeIsNamedForWhatItIs() {
    List<String> banned =
        Production.CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith("akatombo"))
            .map(JavaClass::getSimpleName)
            .filter(name -> BANNED.matcher(name).matches())
            .filter(name -> !name.equals("FeedInfo"))
            .distinct()
            .sorted()
            .toList();
    assertThat(banned).isEmpty();
  }
}
