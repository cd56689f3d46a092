package akatombo.tourism.hours;

import akatombo.gtfs.Language;
import akatombo.tourism.ClosedReason;
import akatombo.tourism.HoursState;
import akatombo.tourism.JapaneseHoliday;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** States and reasons in words; what {@code HoursWording} is made of. */
public record StateText(HoursWords words) {

  /** The words of a language. */
  public static StateText in(Language language) {
    return new StateText(HoursWords.in(language));
  }

  /** A state. */
  public String of(HoursState state, ZonedDateTime now) {
    return switch (state) {
      case HoursState.Open(var until, var comment) ->
          commented(
              until == null
                  ? words.get("state.open")
                  : words.get("state.openUntil", when(until, now)),
              comment);
      case HoursState.Unknown(_, var comment) -> commented(words.get("state.unknown"), comment);
      case HoursState.Closed(var opensAt, var reason) -> closed(opensAt, reason, now);
    };
  }

  /** A reason. */
  public String of(ClosedReason reason) {
    return switch (reason) {
      case ClosedReason.OutsideHours() -> words.get("reason.outsideHours");
      case ClosedReason.ClosedWeekday(var day) ->
          words.get("reason.closedWeekday", words.get("days." + day));
      case ClosedReason.ClosedHoliday(var holiday) ->
          words.get("reason.closedHoliday", of(holiday));
      case ClosedReason.NearHoliday(var holiday, _, int days) -> near(of(holiday), days);
      case ClosedReason.YearEnd() -> words.get("reason.yearEnd");
      case ClosedReason.Obon() -> words.get("reason.obon");
      case ClosedReason.OutOfSeason() -> words.get("reason.outOfSeason");
      case ClosedReason.Said(String comment) -> comment;
    };
  }

  /** The name of a holiday. */
  public String of(JapaneseHoliday holiday) {
    return words.get("holiday." + holiday);
  }

  private String near(String holiday, int days) {
    String key = days > 0 ? "reason.after" : "reason.before";
    return Math.abs(days) == 1
        ? words.get(key + ".1", holiday)
        : words.get(key, holiday, Math.abs(days));
  }

  private String closed(@Nullable ZonedDateTime opensAt, ClosedReason reason, ZonedDateTime now) {
    String closed =
        reason instanceof ClosedReason.OutsideHours
            ? words.get("state.closed")
            : words.get("state.closedToday", of(reason));
    return opensAt == null
        ? closed
        : words.get("state.join", closed, words.get("state.opensAt", when(opensAt, now)));
  }

  private String commented(String text, @Nullable String comment) {
    return comment == null ? text : words.get("comment", text, comment);
  }

  private String when(ZonedDateTime at, ZonedDateTime now) {
    String time = "%d:%02d".formatted(at.getHour(), at.getMinute());
    if (at.toLocalDate().equals(now.toLocalDate())) {
      return time;
    }
    String date = words.get("date", words.get("month." + at.getMonthValue()), at.getDayOfMonth());
    return words.get("when", words.get("day." + at.getDayOfWeek()), date, time);
  }
}
