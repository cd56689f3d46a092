package akatombo.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TourWordsTest {

  private static final Instant LAST = Instant.parse("2026-11-24T08:05:00Z");
  private static final Instant START = Instant.parse("2026-11-24T05:30:00Z");

  @Test
  void saysEverythingInEachLanguageWithItsValues() {
    Set<String> said = new HashSet<>();
    List<String> tags = List.of("ja", "en", "zh-Hans", "zh-Hant", "ko", "ja-x-easy");
    for (String tag : tags) {
      TourWords words = words(tag);
      assertThat(words.language()).isEqualTo(tag);
      List<String> all =
          List.of(
              words.notOnMap(),
              words.notStepFree(),
              words.noWayBack(),
              words.soon(LAST),
              words.leftOut(List.of("A", "B")),
              words.cut(LAST, Duration.ofSeconds(601), START),
              words.missed(LAST, Duration.ofSeconds(601), START),
              words.cutToBeInTime(LAST, Duration.ofSeconds(601), START));
      assertThat(all.get(3)).contains("17:05");
      assertThat(all.get(4)).contains("A").contains("B");
      assertThat(all.subList(5, 8))
          .allSatisfy(text -> assertThat(text).contains("17:05", "11", "14:30"));
      said.addAll(all);
    }
    assertThat(said).hasSize(8 * tags.size());
  }

  @Test
  void speaksToReadersOfOtherLanguagesInTheirNextBest() {
    assertThat(words("zh-TW").language()).isEqualTo("zh-Hant");
    assertThat(words("fr").language()).isEqualTo("en");
    assertThat(words("ja-Hrkt").language()).isEqualTo("ja");
  }

  private static TourWords words(String tag) {
    return new TourWords(new Language(tag), ZoneId.of("Asia/Tokyo"));
  }
}
