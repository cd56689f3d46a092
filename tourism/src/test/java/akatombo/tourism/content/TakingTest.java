package akatombo.tourism.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TakingTest {

  private static ObjectNode taken(String document, String theirs) {
    ObjectNode yours = ContentJson.tree(document);
    List<FieldChange> changes = FieldChange.between(null, ContentJson.tree(theirs), yours);
    return Taking.of(yours, changes);
  }

  @Test
  void makesAndTakesOutFields() {
    assertThat(
            taken("{\"name\":{\"ja\":\"a\"},\"x\":1}", "{\"name\":{\"ja\":\"b\"},\"p\":{\"y\":2}}"))
        .isEqualTo(ContentJson.tree("{\"name\":{\"ja\":\"b\"},\"p\":{\"y\":2}}"));
  }

  @Test
  void replacesATextWithItsState() {
    assertThat(
            taken(
                "{\"name\":{\"en\":{\"text\":\"a\",\"state\":\"MACHINE\"}}}",
                "{\"name\":{\"en\":\"b\"}}"))
        .isEqualTo(ContentJson.tree("{\"name\":{\"en\":\"b\"}}"));
  }

  @Test
  void takesAStateWithoutLosingTheText() {
    String stated = "{\"name\":{\"en\":{\"text\":\"a\",\"state\":\"OUTDATED\"}}}";
    String alone = "{\"name\":{\"en\":\"a\"}}";
    assertThat(taken(alone, stated)).isEqualTo(ContentJson.tree(stated));
    assertThat(taken(stated, alone)).isEqualTo(ContentJson.tree(alone));
  }

  @Test
  void tellsATextOnceWhetherItsStateIsSaidOrNot() {
    ObjectNode before = ContentJson.tree("{\"name\":{\"ja\":\"元\",\"en\":\"Old\"}}");
    ObjectNode theirs =
        ContentJson.tree(
            "{\"name\":{\"ja\":\"甲\",\"en\":{\"text\":\"Old\",\"state\":\"OUTDATED\"}}}");
    ObjectNode yours = ContentJson.tree("{\"name\":{\"ja\":\"乙\",\"en\":\"Old\"}}");
    assertThat(FieldChange.between(before, theirs, yours))
        .extracting(FieldChange::pointer)
        .containsExactly("/name/ja", "/name/en/state");
  }

  @Test
  void leavesTheOriginalAlone() {
    ObjectNode yours = ContentJson.tree("{\"x\":1}");
    ObjectNode taken =
        Taking.of(yours, FieldChange.between(null, ContentJson.tree("{\"x\":2}"), yours));
    assertThat(yours.get("x").intValue()).isEqualTo(1);
    assertThat(taken.get("x").intValue()).isEqualTo(2);
  }
}
