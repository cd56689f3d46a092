package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  private final ProblemCatalogue catalogue = ProblemCatalogue.load();

  @Test
  void everyProblemSpeaksJapaneseAndEnglish() {
    assertThat(catalogue.all())
        .isNotEmpty()
        .allSatisfy(problem -> {
          assertThat(problem.title().values())
              .noneMatch(text -> text.equals("null") || text.isBlank());
          assertThat(problem.help().values())
              .noneMatch(text -> text.equals("null") || text.isBlank());
          assertThat(problem.status()).isBetween(400, 599);
        });
  }

  @Test
  void refusesToKnowACodeThatIsNotThere() {
    assertThat(catalogue.find("no-such-problem")).isEmpty();
  }
}
