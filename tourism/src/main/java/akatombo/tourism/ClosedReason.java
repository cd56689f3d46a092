package akatombo.tourism;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Why a place is closed at a time. */
public sealed interface ClosedReason {

  /** It opens on that day, at another time. */
  record OutsideHours() implements ClosedReason {}

  /** It never opens on this day of the week. */
  record ClosedWeekday(DayOfWeek day) implements ClosedReason {}

  /** That day is a holiday. */
  record ClosedHoliday(JapaneseHoliday holiday) implements ClosedReason {}

  /**
   * That day comes some days after a holiday.
   *
   * @param day the holiday
   * @param days after it; negative before it
   */
  record NearHoliday(JapaneseHoliday holiday, LocalDate day, int days) implements ClosedReason {}

  /** The turn of the year, 28 December to 7 January. */
  record YearEnd() implements ClosedReason {}

  /** The days of お盆, 11 to 17 August. */
  record Obon() implements ClosedReason {}

  /** It does not open at that time of the year or on that date. */
  record OutOfSeason() implements ClosedReason {}

  /** What the place itself says, in its words. */
  record Said(String comment) implements ClosedReason {}
}
