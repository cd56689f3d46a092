package akatombo.gtfs.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActiveDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 8);

  private final ActiveDays weekdays =
      ActiveDays.weekly(
          Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), MONDAY, SUNDAY);

  @Test
  void runsOnItsWeekdaysOnly() {
    assertThat(daysOf(weekdays)).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
  }

  @Test
  void addsDatesBeforeAndAfterItsRange() {
    ActiveDays more =
        weekdays.except(List.of(MONDAY.minusDays(100), SUNDAY.plusDays(100)), List.of());

    assertThat(more.count()).isEqualTo(5);
    assertThat(more.first()).isEqualTo((int) MONDAY.minusDays(100).toEpochDay());
    assertThat(more.last()).isEqualTo((int) SUNDAY.plusDays(100).toEpochDay());
  }

  @Test
  void removesDates() {
    ActiveDays fewer = weekdays.except(List.of(), List.of(MONDAY, MONDAY.minusDays(400)));

    assertThat(daysOf(fewer)).containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
  }

  @Test
  void aRemovedDateOutweighsTheSameDateAdded() {
    assertThat(ActiveDays.NONE.except(List.of(SUNDAY), List.of(SUNDAY)).isEmpty()).isTrue();
  }

  @Test
  void aRangeThatEndsBeforeItStartsHasNoDays() {
    assertThat(ActiveDays.weekly(Set.of(DayOfWeek.values()), SUNDAY, MONDAY).isEmpty()).isTrue();
  }

  @Test
  void theSameDaysAreEqualHoweverMade() {
    ActiveDays dates =
        ActiveDays.NONE.except(List.of(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(1)), List.of());

    assertThat(dates).isEqualTo(weekdays).hasSameHashCodeAs(weekdays);
  }

  @Test
  void aCalendarSpansItsServicesAndIsFalseElsewhere() {
    ActiveDays later = ActiveDays.NONE.except(List.of(SUNDAY.plusDays(7)), List.of());
    ServiceCalendar calendar = new ServiceCalendar(List.of(weekdays, later, ActiveDays.NONE));

    assertThat(calendar.range())
        .hasValueSatisfying(range -> {
          assertThat(range.first().date()).isEqualTo(MONDAY);
          assertThat(range.last().date()).isEqualTo(SUNDAY.plusDays(7));
        });
    assertThat(calendar.runs(0, (int) MONDAY.toEpochDay())).isTrue();
    assertThat(calendar.runs(1, (int) MONDAY.toEpochDay())).isFalse();
    assertThat(calendar.runs(-1, (int) MONDAY.toEpochDay())).isFalse();
    assertThat(calendar.runs(3, (int) MONDAY.toEpochDay())).isFalse();
  }

  private static List<LocalDate> daysOf(ActiveDays days) {
    return Stream.iterate(MONDAY.minusDays(30), date -> date.plusDays(1))
        .limit(90)
        .filter(date -> days.contains((int) date.toEpochDay()))
        .toList();
  }
}
