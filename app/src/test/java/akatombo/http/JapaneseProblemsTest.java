package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.http.SourceCalls.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads Japanese is told in Japanese what is wrong, whatever part refuses. */
class JapaneseProblemsTest {

  /** Two words beside each other, as no Japanese sentence of ours needs them. */
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [a-z]{2,}");

  private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();
  private static final List<Call> CALLS = SourceCalls.all();
  private static final ProblemWriter WRITER =
      new ProblemWriter(
          CATALOGUE,
          new WrittenLanguage(Language.JAPANESE),
          JsonMapper.builder()
              .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
              .build());

  private static String japanese(String code, String english, Map<String, Object> facts) {
    String json =
        WRITER
            .worded(Problems.of(HttpStatus.BAD_REQUEST, code, english, facts), null, "ja", "/x")
            .json();
    return JsonMapper.shared().readTree(json).path("detail").asString();
  }

  private static void assertJapanese(Stream<String> texts) {
    List<String> english = texts.filter(text -> ENGLISH.matcher(text).find()).toList();
    assertThat(english).isEmpty();
  }

  /** If this fails: write the sentence of {@code problems.yaml} in Japanese. */
  @Test
  void theCatalogueIsInJapanese() {
    assertJapanese(
        CATALOGUE.all().stream()
            .flatMap(problem ->
                Stream.concat(
                    problem.facts().stream(),
                    Stream.of(
                        problem.title().getOrDefault("ja", ""),
                        problem.help().getOrDefault("ja", "")))));
  }

  /** If this fails: add to {@code problem-phrases.yaml} what the refusal says is allowed. */
  @Test
  void whatIsAllowedIsSaidInJapanese() {
    List<Call> refusals =
        CALLS.stream()
            .filter(call -> call.name().equals("invalid"))
            .filter(call -> call.arguments().stream().noneMatch(part -> part.startsWith("String ")))
            .toList();
    assertThat(refusals).hasSizeGreaterThan(150);
    assertJapanese(refusals.stream().map(JapaneseProblemsTest::refused));
  }

  private static String refused(Call call) {
    List<String> arguments = call.arguments();
    String said = call.text(arguments.size() - 1);
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("field", "x"));
    if (arguments.size() == 3) {
      facts.put("value", "y");
      facts.put("allowed", said);
    }
    String detail = arguments.size() == 3 ? "x is \"y\"; allowed is " + said : "x: " + said;
    return call.file().getFileName() + ": " + japanese("invalid-parameter", detail, facts);
  }

  /** If this fails: give the code a sentence whose facts the refusal names, or a phrase. */
  @Test
  void everyRefusalIsSaidInJapanese() {
    List<String> said = new ArrayList<>();
    for (Call call : CALLS) {
      for (int i = 0; i + 1 < call.arguments().size(); i++) {
        String code = call.arguments().get(i).replaceAll("^\"|\"$", "");
        if (call.arguments().get(i).startsWith("\"") && CATALOGUE.find(code).isPresent()) {
          String english = call.text(i + 1);
          call.names(i + 2)
              .ifPresent(names ->
                  said.add(
                      call.file().getFileName() + ": " + japanese(code, english, facts(names))));
        }
      }
    }
    assertThat(said).hasSizeGreaterThan(80);
    assertJapanese(said.stream());
  }

  private static Map<String, Object> facts(List<String> names) {
    return names.stream().collect(Collectors.toMap(name -> name, name -> "7", (a, b) -> a));
  }
}
