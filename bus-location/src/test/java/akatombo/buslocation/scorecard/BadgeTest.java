package akatombo.buslocation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.quality.Measure;
import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.quality.QualitySummary;
import akatombo.gtfs.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class BadgeTest {

  private static QualitySummary right(int good) {
    Cell cell =
        new Cell(LocalDate.of(2027, 4, 1), "t", "agency", Measure.ETA_BENCHMARK, "0", "LEARNED");
    return QualitySummary.of(Map.of(cell, new Count(100, good, 0)));
  }

  private static Element picture(QualitySummary marks, Language language) throws Exception {
    String svg = Badge.svg(marks, 7, language);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  @ParameterizedTest
  @CsvSource({"93, #2e7d32", "90, #2e7d32", "89, #8a6100", "70, #8a6100", "69, #b3261e"})
  void showsTheShareInItsColor(int good, String color) throws Exception {
    Element svg = picture(right(good), Language.ENGLISH);
    assertThat(svg.getAttribute("aria-label"))
        .isEqualTo(
            "bus arrival predictions: %d%% right (7 days, by the Transit ETA Accuracy Benchmark)"
                .formatted(good));
    assertThat(((Element) svg.getElementsByTagName("rect").item(1)).getAttribute("fill"))
        .isEqualTo(color);
    assertThat(svg.getElementsByTagName("text").item(1).getTextContent())
        .isEqualTo(good + "% right");
  }

  @Test
  void saysThatThereIsNoRecordYet() throws Exception {
    Element svg = picture(QualitySummary.of(Map.of()), Language.JAPANESE);
    assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("まだ記録なし");
    assertThat(svg.getAttribute("lang")).isEqualTo("ja");
  }
}
