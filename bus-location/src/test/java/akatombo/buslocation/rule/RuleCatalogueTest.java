package akatombo.buslocation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.Alert;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {

  /** Numbers of RULES.md; E005, E007, E008, E014 do not exist, E010 is never run there either. */
  private static final List<String> IDS =
      Stream.concat(
              IntStream.rangeClosed(1, 52)
                  .filter(n -> !List.of(5, 7, 8, 10, 14).contains(n))
                  .mapToObj("E%03d"::formatted),
              IntStream.rangeClosed(1, 9).mapToObj("W%03d"::formatted))
          .toList();

  @Test
  void hasEveryRuleOnce() {
    assertThat(IDS).hasSize(47 + 9);
    assertThat(RuleCatalogue.all()).extracting(Rule::id).containsExactlyElementsOf(IDS);
  }

  @Test
  void hasOneViolationOfEachRule() {
    assertThat(Violations.all().keySet()).containsExactlyElementsOf(IDS);
  }

  @Test
  void findsNothingInACleanFeed() {
    assertThat(RuleCatalogue.check(new Scene().iteration())).isEmpty();
  }

  static List<String> rules() {
    return IDS;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsTheViolation(String rule) {
    Scene scene = new Scene();
    Violations.all().get(rule).accept(scene);
    assertThat(RuleCatalogue.check(scene.iteration())).extracting(Finding::rule).contains(rule);
  }

  @Test
  void letsADetouredBusLeaveItsPath() {
    Scene scene = new Scene();
    Violations.all().get("E029").accept(scene);
    scene.alert().setEffect(Alert.Effect.DETOUR);
    assertThat(RuleCatalogue.check(scene.iteration())).isEmpty();
  }
}
