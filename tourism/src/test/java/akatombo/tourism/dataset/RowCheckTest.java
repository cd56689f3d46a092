package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {

  private static final String EVENTS = "NO,イベント名,緯度,経度,開始日,終了日,開始時間,終了時間\n";

  private static List<String> errors(DatasetKind kind, String text) {
    IntakeOutcome outcome =
        IntakeOutcome.of(text.getBytes(StandardCharsets.UTF_8), kind, ReadLimits.USUAL, null);
    return ((IntakeOutcome.Understood) outcome)
        .checked().errors().stream()
            .map(error -> "%d %s %s".formatted(error.row(), error.column(), error.code()))
            .toList();
  }

  @Test
  void saysWhichCellIsWrong() {
    assertThat(
            errors(
                DatasetKind.EVENTS,
                EVENTS
                    + "1,市,34.86,134.55,2026-11-03,2026-11-01,09:00,17:00\n"
                    + ",市,,,2026-11-03,2026-11-03,,\n"
                    + "1,,x,134.55,11月3日,2026/11/3,25:00,\n"
                    + "4,祭,51.5,134.55,2026-11-03,2026-02-30,,,あまり\n"
                    + "5,祭,34.86,,2026-11-03,2026-11-03,,\n"))
        .containsExactly(
            "2 終了日 ends-before-start",
            "3 NO missing-id",
            "4 イベント名 missing-name",
            "4 開始日 invalid-date",
            "4 開始時間 invalid-time",
            "4 緯度 invalid-coordinate",
            "4 NO duplicate-id",
            "5  too-many-cells",
            "5 終了日 invalid-date",
            "5 緯度 coordinate-out-of-range",
            "6 経度 incomplete-coordinate");
  }

  @Test
  void understandsFullWidthAndEras() {
    assertThat(
            errors(
                DatasetKind.EVENTS,
                EVENTS
                    + "１,市,３４．８６,１３４．５５,令和８年１１月３日,R8.11.3,９時,１７：００\n"
                    + "２,市,34.86,134.55,20261103,2026/11/3,午前9時30分,24:00\n"))
        .isEmpty();
    assertThat(Values.date("令和元年5月1日")).hasToString("Optional[2019-05-01]");
    assertThat(Values.date("S64.1.7")).hasToString("Optional[1989-01-07]");
    assertThat(Values.date("平成31年4月30日")).hasToString("Optional[2019-04-30]");
    assertThat(Values.time("午後1時")).hasToString("Optional[13:00]");
  }

  @Test
  void takesOneWidthOfAnIdForTheOther() {
    assertThat(errors(DatasetKind.EVENTS, EVENTS + "12,市,,,,,,\n１２,市,,,,,,\n"))
        .containsExactly("3 NO duplicate-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "昨日",
        "2026-13-01",
        "2026",
        "1,2",
        "2026-11-3x",
        "平成99年1月1日",
        "昭和65年1月1日",
        "平成0年1月1日"
      })
  void aDateIsADate(String text) {
    assertThat(Values.date(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"無料,0", "200,200", "'1,200円',1200", "５００円,500", "¥300,300"})
  void understandsPrices(String text, long yen) {
    assertThat(Values.yen(text)).hasValue(yen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"大人200円", "", "要問合せ", ","})
  void doesNotGuessPrices(String text) {
    assertThat(Values.yen(text)).isEmpty();
  }

  @Test
  void countsAllErrorsAndListsTheFirstThousand() {
    IntakeOutcome.Understood file =
        (IntakeOutcome.Understood)
            IntakeOutcome.of(
                ("NO,名称\n" + ",a\n".repeat(1_500)).getBytes(StandardCharsets.UTF_8),
                DatasetKind.AED,
                ReadLimits.USUAL,
                null);
    assertThat(file.checked().errorCount()).isEqualTo(1_500);
    ImportReport report = ImportReport.of(file, new Comparison(file.checked().rows()), null);
    assertThat(report.errors()).hasSize(1_001);
    assertThat(report.errors().getLast().code()).isEqualTo("more-errors");
  }
}
