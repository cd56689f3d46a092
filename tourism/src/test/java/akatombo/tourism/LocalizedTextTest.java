package akatombo.tourism;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText.Entry;
import akatombo.tourism.LocalizedText.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

  private static final LocalizedText CASTLE =
      LocalizedText.NONE
          .with(Language.JAPANESE, new Entry("龍野城", TextState.ORIGINAL))
          .with(Language.ENGLISH, new Entry("Tatsuno Castle", TextState.REVIEWED));

  @Test
  void showsTheFirstLanguageThereIs() {
    assertThat(CASTLE.in(List.of(new Language("ko"), Language.ENGLISH)))
        .contains(new Shown("Tatsuno Castle", Language.ENGLISH, TextState.REVIEWED));
  }

  @Test
  void fallsBackToTheSource() {
    assertThat(CASTLE.in(List.of(new Language("ko"))))
        .contains(new Shown("龍野城", Language.JAPANESE, TextState.ORIGINAL));
    assertThat(LocalizedText.NONE.in(List.of(Language.JAPANESE))).isEmpty();
  }

  @Test
  void outdatesTranslationsWhenTheSourceChanges() {
    LocalizedText changed = CASTLE.with(Language.JAPANESE, new Entry("龍野城跡", TextState.ORIGINAL));
    assertThat(changed.entries().get(Language.ENGLISH).state()).isEqualTo(TextState.OUTDATED);
  }

  @Test
  void keepsTranslationsWhenTheSourceStays() {
    LocalizedText same = CASTLE.with(Language.JAPANESE, new Entry("龍野城", TextState.ORIGINAL));
    assertThat(same.entries().get(Language.ENGLISH).state()).isEqualTo(TextState.REVIEWED);
  }
}
