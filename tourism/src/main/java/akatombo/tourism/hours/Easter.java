package akatombo.tourism.hours;

import java.time.LocalDate;

/**
 * Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
 */
final class Easter {

  private Easter() {}

  static LocalDate in(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
    int correction = (golden + 11 * moon + 22 * weekday) / 451;
    int sum = moon + weekday - 7 * correction + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
