package akatombo.buslocation.predict;

import java.time.DayOfWeek;

/** Days on which traffic is alike. */
enum DayType {
  WEEKDAY(0),
  SATURDAY(1),
  SUNDAY(2);

  /** How many there are. */
  static final int COUNT = 3;

  /** Kept in the database: never changes. */
  private final int code;

  DayType(int code) {
    this.code = code;
  }

  /** From 0 on. */
  int code() {
    return code;
  }

  static DayType of(int code) {
    return switch (code) {
      case 0 -> WEEKDAY;
      case 1 -> SATURDAY;
      default -> SUNDAY;
    };
  }

  static DayType of(DayOfWeek day) {
    return switch (day) {
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> WEEKDAY;
      case SATURDAY -> SATURDAY;
      case SUNDAY -> SUNDAY;
    };
  }
}
