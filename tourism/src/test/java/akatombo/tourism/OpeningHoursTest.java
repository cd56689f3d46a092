package akatombo.tourism;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.OpeningHours.Parsed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final String HOUSE = "09:30-16:30; Mo off; PH +1 day off; Dec 29-Jan 3 off";

  @Test
  void saysUntilWhenItIsOpen() {
    assertThat(stateAt("Tu-Su 9:00-17:00", "2026-11-25T10:00"))
        .isEqualTo(new HoursState.Open(at("2026-11-25T17:00"), null));
  }

  @Test
  void saysWhyItIsClosedAndWhenItOpens() {
    assertThat(stateAt(HOUSE, "2026-11-04T10:00"))
        .isEqualTo(
            new HoursState.Closed(
                at("2026-11-05T09:30"),
                new ClosedReason.NearHoliday(
                    JapaneseHoliday.CULTURE_DAY, LocalDate.of(2026, 11, 3), 1)));
    assertThat(reason(HOUSE, "2026-11-09T10:00"))
        .isEqualTo(new ClosedReason.ClosedWeekday(DayOfWeek.MONDAY));
    assertThat(reason(HOUSE, "2026-12-31T10:00")).isEqualTo(new ClosedReason.YearEnd());
    assertThat(reason(HOUSE, "2026-11-05T08:00")).isEqualTo(new ClosedReason.OutsideHours());
    assertThat(reason("Tu-Su 09:00-17:00", "2026-11-09T10:00"))
        .isEqualTo(new ClosedReason.ClosedWeekday(DayOfWeek.MONDAY));
    assertThat(reason("Mo-Fr 09:00-17:00; PH off", "2026-11-23T10:00"))
        .isEqualTo(new ClosedReason.ClosedHoliday(JapaneseHoliday.LABOR_THANKSGIVING_DAY));
    assertThat(reason("10:00-17:00; Aug 13-16 off", "2026-08-14T12:00"))
        .isEqualTo(new ClosedReason.Obon());
    assertThat(reason("Apr-Nov 10:00-17:00", "2026-12-10T12:00"))
        .isEqualTo(new ClosedReason.OutOfSeason());
    assertThat(reason("10:00-17:00; Oct 10 off \"祭り\"", "2026-10-10T12:00"))
        .isEqualTo(new ClosedReason.Said("祭り"));
  }

  @Test
  void isUnknownByAppointment() {
    assertThat(stateAt("Mo-Fr 09:00-17:00 || \"要予約\"", "2026-11-22T12:00"))
        .isEqualTo(new HoursState.Unknown(at("2026-11-23T09:00"), "要予約"));
  }

  @Test
  void isClosedTheDayAfterAHolidayMonday() {
    String hours = "09:00-17:00; Mo off; PH 09:00-17:00; PH +1 day Tu off";
    assertThat(stateAt(hours, "2026-10-12T10:00")).isInstanceOf(HoursState.Open.class);
    assertThat(stateAt(hours, "2026-10-13T10:00")).isInstanceOf(HoursState.Closed.class);
    assertThat(stateAt(hours, "2026-10-19T10:00")).isInstanceOf(HoursState.Closed.class);
    assertThat(stateAt(hours, "2026-10-20T10:00")).isInstanceOf(HoursState.Open.class);
  }

  @Test
  void isClosedBetweenTwoHolidays() {
    assertThat(reason("Mo-Fr 09:00-17:00; PH off", "2026-09-22T10:00"))
        .isEqualTo(new ClosedReason.ClosedHoliday(JapaneseHoliday.CITIZENS_HOLIDAY));
  }

  @Test
  void tellsWhatItCannotRead() {
    assertThat(OpeningHours.parse("月曜休み")).isInstanceOf(Parsed.Malformed.class);
    assertThat(OpeningHours.parse("")).isInstanceOf(Parsed.Malformed.class);
    assertThat(OpeningHours.parse("Jan 32 off")).isInstanceOf(Parsed.Malformed.class);
    assertThat(OpeningHours.parse("SH 10:00-12:00")).isEqualTo(new Parsed.Unsupported("SH"));
    assertThat(OpeningHours.parse("Mo 10:00")).isEqualTo(new Parsed.Unsupported("10:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Tu-Su 09:00-17:00 # en # 9:00–17:00, closed Mondays",
        "Tu-Su 09:00-17:00 # ja # 9:00〜17:00、月曜休み",
        "Tu-Su 09:00-17:00 # zh-Hans # 9:00–17:00，周一休息",
        "Tu-Su 09:00-17:00 # zh-Hant # 9:00–17:00，週一休息",
        "Tu-Su 09:00-17:00 # ko # 9:00~17:00, 월요일 휴무",
        "Tu-Su,PH 09:00-17:00 # en # 9:00–17:00, closed Mondays except holidays",
        "09:30-16:30; Mo off; PH +1 day off; Dec 29-Jan 3 off # en #"
            + " 9:30–16:30, closed Mondays, closed the day after a holiday, closed Dec 29–Jan 3",
        "09:30-16:30; Mo off; PH +1 day off; Dec 29-Jan 3 off # ja #"
            + " 9:30〜16:30、月曜休み、祝日の翌日休み、12月29日〜1月3日休み",
        "Mo-Fr 09:00-17:00; PH off # en # Mon–Fri 9:00–17:00, closed holidays",
        "Su[1] 09:00-12:00 # en # the 1st Sunday of the month 9:00–12:00",
        "Su[1] 09:00-12:00 # ja # 第1日曜 9:00〜12:00",
        "PH +1 day Tu off # en # closed Tuesdays if the day after a holiday",
        "24/7 # en # always open",
        "Mo-Fr 09:00-17:00 || \"by appointment\" # en #"
            + " Mon–Fri 9:00–17:00, otherwise by appointment",
        "Apr-Sep sunrise-sunset # ja # 4月〜9月 日の出〜日没",
        "Fr 18:00-02:00 # ko # 금요일 18:00~2:00",
        "17:00+ # en # from 17:00",
      })
  void isSaidInWords(String hours, String language, String expected) {
    assertThat(parsed(hours).in(new Language(language))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "2026-11-04T10:00 # en #"
            + " closed today: the day after a holiday (Culture Day); opens Thu, Nov 5, 9:30",
        "2026-11-04T10:00 # ja # 本日休み：祝日（文化の日）の翌日。11月5日（木曜）9:30に開きます",
        "2026-11-04T10:00 # zh-Hans # 今日休息：节假日（文化日）次日；11月5日（周四）9:30开放",
        "2026-11-04T10:00 # zh-Hant # 今日休息：假日（文化日）隔天；11月5日（週四）9:30開放",
        "2026-11-04T10:00 # ko # 오늘 휴무: 공휴일(문화의 날) 다음 날. 11월 5일(목요일) 9:30에 엽니다",
        "2026-11-05T08:00 # en # closed; opens 9:30",
        "2026-11-05T10:00 # ja # 16:30まで開いています",
        "2026-11-09T10:00 # ja # 本日休み：月曜は定休日。11月10日（火曜）9:30に開きます",
      })
  void aStateIsSaidInWords(String time, String language, String expected) {
    assertThat(HoursWording.of(stateAt(HOUSE, time), at(time), new Language(language)))
        .isEqualTo(expected);
  }

  private static HoursState stateAt(String hours, String time) {
    return parsed(hours).stateAt(at(time));
  }

  private static ClosedReason reason(String hours, String time) {
    return stateAt(hours, time) instanceof HoursState.Closed(_, var reason)
        ? reason
        : new ClosedReason.Said("not closed");
  }

  private static OpeningHours parsed(String hours) {
    if (OpeningHours.parse(hours) instanceof Parsed.Valid(OpeningHours read)) {
      return read;
    }
    throw new AssertionError(hours + ": " + OpeningHours.parse(hours));
  }

  private static ZonedDateTime at(String time) {
    return LocalDateTime.parse(time).atZone(TOKYO);
  }
}
