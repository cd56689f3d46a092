package akatombo.tourism.dataset;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands values as people at offices write them: full-width digits, eras, 時 and 分. */
final class Values {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?(?:[ T].*)?");
  private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern ERA_DATE =
      Pattern.compile(
          "(明治|大正|昭和|平成|令和|[MTSHR])\\s*(元|\\d{1,2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?");
  private static final Era MEIJI = new Era(1867, 45);
  private static final Era TAISHO = new Era(1911, 15);
  private static final Era SHOWA = new Era(1925, 64);
  private static final Era HEISEI = new Era(1988, 31);
  private static final Era REIWA = new Era(2018, 99);
  private static final Map<String, Era> ERAS =
      Map.of(
          "明治", MEIJI, "大正", TAISHO, "昭和", SHOWA, "平成", HEISEI, "令和", REIWA, "M", MEIJI, "T",
          TAISHO, "S", SHOWA, "H", HEISEI, "R", REIWA);
  private static final Pattern TIME =
      Pattern.compile(
          "(?:\\d{4}-\\d{2}-\\d{2} )?(\\d{1,2})\\s*[:時]\\s*(\\d{2})?(?:[:分]\\s*(\\d{2})?)?秒?");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
  private static final Pattern YEN = Pattern.compile("[¥\\\\]?([\\d,]+)円?");
  private static final int NOON = 12;

  private Values() {}

  /**
   * Years of an emperor.
   *
   * @param before the year before the first
   * @param years how many there were; of the one that lasts, all that can be written
   */
  private record Era(int before, int years) {}

  /** One width of digits and letters, without spaces around. */
  static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
  }

  static OptionalDouble number(String value) {
    String plain = plain(value).replace(",", "");
    return NUMBER.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  /** A price in yen; empty when it is not one number. */
  static OptionalLong yen(String value) {
    String plain = plain(value);
    if (plain.equals("無料")) {
      return OptionalLong.of(0);
    }
    Matcher matcher = YEN.matcher(plain);
    String digits = matcher.matches() ? matcher.group(1).replace(",", "") : "";
    return digits.isEmpty() || digits.length() > 9
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(digits));
  }

  static Optional<LocalDate> date(String value) {
    String plain = plain(value);
    Matcher era = ERA_DATE.matcher(plain);
    if (era.matches()) {
      int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
      Era of = ERAS.getOrDefault(era.group(1), REIWA);
      return year < 1 || year > of.years()
          ? Optional.empty()
          : day(of.before() + year, era.group(3), era.group(4));
    }
    Matcher matcher = DATE.matcher(plain);
    if (!matcher.matches()) {
      matcher = COMPACT_DATE.matcher(plain);
    }
    return matcher.matches()
        ? day(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time of the day; 24:00 is the last minute of it. */
  static Optional<LocalTime> time(String value) {
    String plain = plain(value);
    boolean isAfternoon = plain.startsWith("午後");
    Matcher matcher = TIME.matcher(plain.startsWith("午") ? plain.substring(2).strip() : plain);
    if (!matcher.matches() || (matcher.group(2) == null && plain.indexOf('時') < 0)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    if (isAfternoon && hour < NOON) {
      hour += NOON;
    }
    if (hour == 24 && minute == 0) {
      return Optional.of(LocalTime.of(23, 59));
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
