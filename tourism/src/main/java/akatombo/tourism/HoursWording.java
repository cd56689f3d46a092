package akatombo.tourism;

import akatombo.gtfs.Language;
import akatombo.tourism.hours.StateText;
import java.time.ZonedDateTime;

/** What is said of hours in Japanese, English, Chinese (both scripts) and Korean. */
public final class HoursWording {

  private HoursWording() {}

  /** A state as a reader hears it at a time, for example "closed today: closed Mondays". */
  public static String of(HoursState state, ZonedDateTime now, Language language) {
    return StateText.in(language).of(state, now);
  }

  /** A reason, for example "the day after a holiday (Culture Day)". */
  public static String of(ClosedReason reason, Language language) {
    return StateText.in(language).of(reason);
  }

  /** The name of a holiday. */
  public static String of(JapaneseHoliday holiday, Language language) {
    return StateText.in(language).of(holiday);
  }
}
