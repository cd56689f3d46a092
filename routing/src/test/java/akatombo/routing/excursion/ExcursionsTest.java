package akatombo.routing.excursion;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.routing.Endpoint;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlannedTours.Found.Tour;
import akatombo.routing.PlannedTours.Outlook;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.excursion.TimetablePlanner.Ride;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class ExcursionsTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final GeoPoint HOME = new GeoPoint(34.8, 134.5);
  private static final Tour TOUR =
      new Tour(
          "t",
          "T",
          new GeoPoint(34.86, 134.54),
          new GeoPoint(34.87, 134.55),
          minutes(90),
          begin -> new Outlook(minutes(90), List.of(), List.of()));

  /**
   * The cases of A13: buses there and back, when one leaves (or, with {@code <}, wants to be back),
   * how long one stays. What comes out: begin-leave of each way, with the warning; else why not.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fits with hours to spare      | 8:00-8:20 | 10:00-10:20 20:00-20:20 | 8:00 | 90 |"
            + " 8:20-10:00",
        "leaves with the bus at finish | 8:00-8:30 | 10:00-10:20 20:00-20:20 | 8:00 | 90 |"
            + " 8:30-10:00",
        "a minute too late for it      | 8:00-8:31 | 10:00-10:20 11:00-11:20 20:00-20:20 | 8:00 |"
            + " 90 | 8:31-11:00",
        "takes the last bus, half an hour to spare | 8:00-8:30 | 10:30-10:50 | 8:00 | 90 |"
            + " 8:30-10:30",
        "takes the last bus, less than that | 8:00-8:30 | 10:29-10:50 | 8:00 | 90 | 8:30-10:29"
            + " LAST_WAY_BACK_SOON 8:59-0",
        "cut by ten minutes            | 8:00-8:30 | 9:50-10:10 | 8:00 | 90 | 8:30-9:50 STAY_CUT"
            + " 8:20-10",
        "cut by half                   | 8:00-8:30 | 9:15-9:40 | 8:00 | 90 | 8:30-9:15 STAY_CUT"
            + " 7:45-45",
        "more than half would be cut   | 8:00-8:30 | 9:14-9:40 | 8:00 | 90 | missed 9:14 by 46,"
            + " begin 7:44",
        "the last bus left before one came | 18:00-18:30 | 18:10-18:40 | 18:00 | 90 | missed 18:10"
            + " by 110, begin 16:40",
        "the next bus is tomorrow's    | 18:00-18:30 | 18:45-19:00 31:00-31:20 | 18:00 | 90 |"
            + " missed 18:45 by 75, begin 17:15",
        "no service back that day      | 8:00-8:30 | 31:00-31:20 | 8:00 | 90 | no way back",
        "no service at all             | | | 8:00 | 90 | no way there",
        "no service there that day     | | 10:00-10:20 | 8:00 | 90 | no way there",
        "the last bus runs after midnight | 21:00-21:30 | 23:10-23:30 25:10-25:30 | 21:00 | 90 |"
            + " 21:30-23:10",
        "home only with the bus after midnight | 23:00-23:20 | 22:10-22:30 25:10-25:30 | 23:00 | 90"
            + " | 23:20-25:10 LAST_WAY_BACK_SOON 23:40-0",
        "begun after midnight, same night | 24:05-24:20 | 25:55-26:10 31:00-31:20 | 24:00 | 90 |"
            + " 24:20-25:55 LAST_WAY_BACK_SOON 24:25-0",
        "canceled buses do not count   | x8:00-8:10 8:30-8:50 | x10:20-10:40 10:40-11:00 | 8:00 |"
            + " 90 | 8:50-10:40 LAST_WAY_BACK_SOON 9:10-0",
        "only a ride that cuts is left out beside one that does not | 8:00-8:20 9:00-9:20 |"
            + " 10:00-10:20 | 8:00 | 90 | 8:20-10:00 LAST_WAY_BACK_SOON 8:30-0",
        "to be back by a time          | 8:00-8:20 12:00-12:20 | 11:00-11:20 14:00-14:20"
            + " 17:30-17:50 20:00-20:20 | <15:00 | 90 | 12:20-14:00 8:20-11:00",
        "no time before being back     | 10:00-10:20 | 11:00-11:20 | <12:00 | 90 | no way there",
        "a night away counts the next day | 18:00-18:30 | 18:45-19:00 31:00-31:20 38:00-38:20 |"
            + " 18:00 | 900 | 18:30-38:00",
      })
  void mindsTheLastWayBack(
      String name,
      @Nullable String there,
      @Nullable String back,
      String time,
      int stay,
      String expected) {
    assertThat(told(planner(there, back, null), time, minutes(stay))).isEqualTo(expected);
  }

  @Test
  void whoCanWalkHomeMissesNothing() {
    TimetablePlanner planner = planner("18:00-18:30", "18:45-19:00", minutes(25));
    assertThat(told(planner, "18:00", minutes(90))).isEqualTo("18:30-20:00");
  }

  @Test
  void staysAsLongAsTheTourTakesWhenItIsBegunThen() {
    Tour slowAtNoon =
        new Tour(
            "t",
            "T",
            TOUR.start(),
            TOUR.end(),
            minutes(90),
            begin ->
                new Outlook(minutes(begin.isBefore(at("9:00")) ? 90 : 150), List.of(), List.of()));
    TimetablePlanner planner =
        planner("8:00-8:20 10:00-10:20", "10:00-10:20 12:00-12:20 13:00-13:20 20:00-20:20", null);
    ExcursionOutcome.Planned planned =
        (ExcursionOutcome.Planned)
            new Excursions(planner, TOKYO).plan(request("8:00"), slowAtNoon, null).block();
    assertThat(planned.excursions().stream().map(ExcursionsTest::told))
        .containsExactly("8:20-10:00", "10:20-13:00");
  }

  /** Its bus at 12 waits for nobody: begun between 10:00 and 12:00 it ends at 13:00. */
  private static final Tour WITH_A_BUS =
      new Tour(
          "t",
          "T",
          TOUR.start(),
          TOUR.end(),
          minutes(90),
          begin -> {
            Instant end = at(begin.isAfter(at("10:00")) ? "13:00" : "11:00");
            return new Outlook(Duration.between(begin, end), List.of(), List.of());
          });

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9:00-9:20 10:01-10:05 10:02-10:10 10:20-10:40 | 12:10-12:30 20:00-20:20 | 9:20-12:10",
        "10:20-10:40 | 12:10-12:30 20:00-20:20 | 10:40-12:10 STAY_CUT 9:50-50",
        "10:20-10:40 | 12:10-12:30 | 10:40-12:10 STAY_CUT 9:50-50",
      })
  void beginsEarlierRatherThanCutATourToBeInTime(String there, String back, String expected) {
    ExcursionOutcome.Planned planned =
        (ExcursionOutcome.Planned)
            new Excursions(planner(there, back, null), TOKYO)
                .plan(request("<13:00"), WITH_A_BUS, null)
                .block();
    assertThat(planned.excursions().stream().map(ExcursionsTest::told)).containsExactly(expected);
    assertThat(planned.excursions().getFirst().isCutToBeInTime())
        .isEqualTo(expected.contains("CUT") && back.contains(" "));
  }

  @Test
  void needsNoWayToWhereOneStands() {
    PlanRequest here = request("8:00");
    PlanRequest there =
        new PlanRequest(
            new Endpoint.At(TOUR.start(), null),
            here.to(),
            here.time(),
            false,
            5,
            List.of(),
            PlanPreferences.DEFAULT,
            Language.JAPANESE,
            null);
    ExcursionOutcome outcome =
        new Excursions(planner("", "10:00-10:20 20:00-20:20", null), TOKYO)
            .plan(there, TOUR, null)
            .block();
    assertThat(((ExcursionOutcome.Planned) outcome).excursions().stream().map(ExcursionsTest::told))
        .containsExactly("8:00-10:00");
  }

  @Test
  void saysSoWhenThePlannerFailsForTheWayBack() {
    TimetablePlanner there = planner("18:00-18:30", "", null);
    ItineraryPlanner planner =
        new ItineraryPlanner() {
          @Override
          public Mono<PlanOutcome> plan(PlanRequest request) {
            return request.to().equals(new Endpoint.At(HOME, null))
                ? Mono.just(new PlanOutcome.Busy(Duration.ofSeconds(2)))
                : there.plan(request);
          }

          @Override
          public Mono<RefreshOutcome> refresh(String itineraryId, Language language) {
            return Mono.empty();
          }
        };
    assertThat(new Excursions(planner, TOKYO).plan(request("18:00"), TOUR, minutes(90)).block())
        .isEqualTo(new ExcursionOutcome.Failed(new PlanOutcome.Busy(Duration.ofSeconds(2))));
  }

  private static String told(ItineraryPlanner planner, String time, Duration stay) {
    ExcursionOutcome outcome =
        Objects.requireNonNull(
            new Excursions(planner, TOKYO).plan(request(time), TOUR, stay).block());
    return switch (outcome) {
      case ExcursionOutcome.Planned planned ->
          planned.excursions().stream().map(ExcursionsTest::told).collect(Collectors.joining(" "));
      case ExcursionOutcome.NoWayThere none -> "no way there";
      case ExcursionOutcome.NoWayBack none -> "no way back";
      case ExcursionOutcome.LastWayBackMissed missed ->
          "missed %s by %d, begin %s"
              .formatted(
                  clock(missed.last()), missed.missing().toMinutes(), clock(missed.startBy()));
      case ExcursionOutcome.Failed failed -> "failed";
    };
  }

  private static String told(Excursion excursion) {
    String times = clock(excursion.arrive()) + "-" + clock(excursion.leave());
    return excursion.warning() == null
        ? times
        : "%s %s %s-%d"
            .formatted(
                times,
                excursion.warning(),
                clock(Objects.requireNonNull(excursion.startBy())),
                excursion.cut().toMinutes());
  }

  private static TimetablePlanner planner(
      @Nullable String there, @Nullable String back, @Nullable Duration walkBack) {
    return new TimetablePlanner(TOUR.start(), rides(there), rides(back), walkBack);
  }

  private static List<Ride> rides(@Nullable String texts) {
    return texts == null || texts.isBlank()
        ? List.of()
        : Arrays.stream(texts.strip().split(" +"))
            .map(text -> {
              String[] times = text.replace("x", "").split("-");
              return new Ride(at(times[0]), at(times[1]), text.startsWith("x"), false);
            })
            .toList();
  }

  private static PlanRequest request(String time) {
    return new PlanRequest(
        new Endpoint.At(HOME, null),
        new Endpoint.At(HOME, null),
        at(time.replace("<", "")),
        time.startsWith("<"),
        5,
        List.of(),
        PlanPreferences.DEFAULT,
        Language.JAPANESE,
        null);
  }

  /** A time of the day; past 24 of the night after. */
  private static Instant at(String time) {
    String[] parts = time.split(":");
    return DAY.atStartOfDay(TOKYO)
        .plusHours(Integer.parseInt(parts[0]))
        .plusMinutes(Integer.parseInt(parts[1]))
        .toInstant();
  }

  private static String clock(Instant at) {
    long minutes = Duration.between(DAY.atStartOfDay(TOKYO), at.atZone(TOKYO)).toMinutes();
    return "%d:%02d".formatted(minutes / 60, minutes % 60);
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }
}
