package akatombo.tourism.content;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TranslationsTest {

  private static ObjectNode tree(String json) {
    return ContentJson.tree(json.replace('\'', '"'));
  }

  @Test
  void marksWhatStayedTheSameWhenItsSourceChanged() {
    ObjectNode after = tree("{'name':{'ja':'新','en':'Old','ko':'새'},'lead':{'ja':'x','en':'y'}}");
    Translations.markOutdated(
        tree("{'name':{'ja':'旧','en':'Old','ko':'옛'},'lead':{'ja':'x','en':'y'}}"), after);
    assertThat(after)
        .isEqualTo(
            tree(
                "{'name':{'ja':'新','en':{'text':'Old','state':'OUTDATED'},'ko':'새'},"
                    + "'lead':{'ja':'x','en':'y'}}"));
  }

  @Test
  void findsTheTextOfAPlaceWhereverItStandsInTheTour() {
    ObjectNode after = tree("{'waypoints':[{'poi':'b'},{'poi':'a','text':{'ja':'新','en':'Old'}}]}");
    Translations.markOutdated(
        tree("{'waypoints':[{'poi':'a','text':{'ja':'旧','en':'Old'}},{'poi':'b'}]}"), after);
    assertThat(after.at("/waypoints/1/text/en/state").asString()).isEqualTo("OUTDATED");
  }

  @Test
  void believesWhoSaysThatATranslationIsStillRight() {
    ObjectNode after = tree("{'name':{'ja':'新','en':'Old'}}");
    Translations.markOutdated(
        tree("{'name':{'ja':'新','en':{'text':'Old','state':'OUTDATED'}}}"), after);
    assertThat(after.at("/name/en").asString()).isEqualTo("Old");
  }

  @Test
  void countsWhatIsThereInEachLanguage() {
    ObjectNode document =
        tree(
            "{'title':{'ja':'x','en':{'text':'x','state':'MACHINE'}},'lead':{'ja':'x'},"
                + "'waypoints':[{'poi':'a','text':{'ja':'x','en':{'text':'x','state':'OUTDATED'}}}]}");
    var complete = Completeness.of(document, List.of(Language.JAPANESE, Language.ENGLISH));
    assertThat(complete.get(Language.JAPANESE)).extracting(Completeness::percent).isEqualTo(100);
    assertThat(complete.get(Language.ENGLISH))
        .isEqualTo(new Completeness(3, 2, 1, 1, List.of("/lead")));
    assertThat(complete.get(Language.ENGLISH)).extracting(Completeness::percent).isEqualTo(66);
  }

  @Test
  void tellsTheirsFromYoursAndWhereBothChangedTheSame() {
    List<FieldChange> changes =
        FieldChange.between(
            tree("{'a':1,'b':1,'c':1}"), tree("{'a':2,'b':1,'c':2}"), tree("{'a':3,'b':3,'c':2}"));
    assertThat(changes).extracting(FieldChange::pointer).containsExactly("/a", "/b");
    assertThat(changes).extracting(FieldChange::isConflict).containsExactly(true, false);
  }
}
