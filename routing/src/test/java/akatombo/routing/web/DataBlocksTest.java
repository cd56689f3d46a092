package akatombo.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanningArea;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataBlocksTest {

  private final DataBlocks blocks =
      new DataBlocks(
          LiveTrips.NONE,
          new PlanningArea(ZoneOffset.UTC, List.of(Language.JAPANESE), source()),
          Clock.systemUTC());

  private static SequencedMap<Language, String> source() {
    SequencedMap<Language, String> source = new LinkedHashMap<>();
    source.put(Language.JAPANESE, "見本です");
    source.put(Language.ENGLISH, "A sample");
    source.put(new Language("zh-Hant"), "樣本");
    return source;
  }

  @ParameterizedTest
  @CsvSource({
    "ja,見本です",
    "ja-Hrkt,見本です",
    "ja-x-easy,見本です",
    "en,A sample",
    "zh-Hans,樣本",
    "ko,A sample"
  })
  void namesTheSourceInALanguageTheReaderTakes(String tag, String text) {
    assertThat(blocks.of(Schedules.NONE, new Language(tag)).source()).isEqualTo(text);
  }
}
