package akatombo.routing.web;

import akatombo.gtfs.Schedules;
import akatombo.routing.PlanOutcome.NoItinerary;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlannedTours.Found.Tour;
import akatombo.routing.PlannedTours.Outlook;
import akatombo.routing.excursion.Excursion;
import akatombo.routing.excursion.ExcursionOutcome;
import akatombo.routing.excursion.WholeItinerary;
import akatombo.routing.web.PlanAnswer.HappeningJson;
import akatombo.routing.web.PlanAnswer.ItineraryJson;
import akatombo.routing.web.PlanAnswer.NoItineraryJson;
import akatombo.routing.web.PlanAnswer.NoTourJson;
import akatombo.routing.web.PlanAnswer.TourJson;
import akatombo.routing.web.PlanAnswer.WarningJson;
import akatombo.routing.web.PlanWebConfiguration.PlanAnswering;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes plans over a tour: with what to mind of the last way back, or why there is none. */
final class TourPlanWriting {

  private final PlanAnswering answering;
  private final Schedules schedules;
  private final PlanRequest asked;
  private final @Nullable Tour tour;
  private final AnswerWriting writing;
  private final TourWords words;

  TourPlanWriting(
      PlanAnswering answering, Schedules schedules, PlanRequest asked, @Nullable Tour tour) {
    this.answering = answering;
    this.schedules = schedules;
    this.asked = asked;
    this.tour = tour;
    this.writing =
        new AnswerWriting(
            new Names(schedules, asked.language()),
            answering.area().zone(),
            PlanHandler.name(asked.from()),
            PlanHandler.name(asked.to()));
    this.words = new TourWords(asked.language(), answering.area().zone());
  }

  PlanAnswer notOnMap() {
    return none("TOUR_NOT_ON_MAP", words.notOnMap());
  }

  PlanAnswer notStepFree() {
    return none("TOUR_NOT_STEP_FREE", words.notStepFree());
  }

  /** What became of it. */
  PlanAnswer answer(ExcursionOutcome outcome) {
    return switch (outcome) {
      case ExcursionOutcome.Planned planned -> planned(planned);
      case ExcursionOutcome.NoWayThere(NoItinerary why) ->
          answer(List.of(), writing.none(why), false);
      case ExcursionOutcome.NoWayBack() -> none("NO_WAY_BACK", words.noWayBack());
      case ExcursionOutcome.LastWayBackMissed missed -> missed(missed);
      case ExcursionOutcome.Failed failed ->
          throw new IllegalArgumentException("a planner that failed: " + failed.outcome());
    };
  }

  private PlanAnswer planned(ExcursionOutcome.Planned planned) {
    Tour over = tour;
    if (over == null) {
      throw new IllegalStateException("an excursion without a tour");
    }
    return answer(
        planned.excursions().stream().map(each -> itinerary(over, each)).toList(),
        null,
        planned.isWalkEstimated());
  }

  private ItineraryJson itinerary(Tour over, Excursion excursion) {
    Outlook outlook = over.outlooks().begunAt(excursion.arrive());
    List<String> leftOut = outlook.leftOut();
    return writing
        .itinerary(WholeItinerary.of(asked, over, excursion))
        .over(
            new TourJson(
                over.slug(),
                over.title(),
                writing.time(excursion.arrive()),
                writing.time(excursion.leave()),
                excursion.wanted().toSeconds(),
                excursion.cut().toSeconds(),
                excursion.there().legs().size(),
                time(excursion.startBy()),
                time(excursion.last() == null ? null : excursion.last().start()),
                time(excursion.last() == null ? null : excursion.last().end()),
                leftOut,
                outlook.events().stream()
                    .map(event -> new HappeningJson(event.slug(), event.name()))
                    .toList(),
                warning(excursion, leftOut)));
  }

  private @Nullable WarningJson warning(Excursion excursion, List<String> leftOut) {
    Excursion.Warning warning = excursion.warning();
    if (warning == null) {
      return leftOut.isEmpty()
          ? null
          : new WarningJson("PLACES_LEFT_OUT", words.leftOut(leftOut), words.language());
    }
    return new WarningJson(warning.name(), text(warning, excursion), words.language());
  }

  private String text(Excursion.Warning warning, Excursion excursion) {
    if (excursion.isCutToBeInTime()) {
      Instant startBy = excursion.leave().minus(excursion.wanted());
      return words.cutToBeInTime(asked.time(), excursion.cut(), startBy);
    }
    // Only who has a last way back can miss it.
    Instant last = Objects.requireNonNull(excursion.last()).start();
    return switch (warning) {
      case STAY_CUT -> words.cut(last, excursion.cut(), last.minus(excursion.wanted()));
      case LAST_WAY_BACK_SOON -> words.soon(last);
    };
  }

  private PlanAnswer missed(ExcursionOutcome.LastWayBackMissed missed) {
    NoTourJson facts =
        new NoTourJson(
            words.missed(missed.last(), missed.missing(), missed.startBy()),
            words.language(),
            writing.time(missed.arrive()),
            writing.time(missed.last()),
            writing.time(missed.startBy()),
            missed.missing().toSeconds());
    return answer(
        List.of(), new NoItineraryJson("LAST_WAY_BACK_MISSED", "via", null, facts), false);
  }

  private PlanAnswer none(String code, String text) {
    NoTourJson facts = new NoTourJson(text, words.language(), null, null, null, null);
    return answer(List.of(), new NoItineraryJson(code, "via", null, facts), false);
  }

  private PlanAnswer answer(
      List<ItineraryJson> itineraries, @Nullable NoItineraryJson none, boolean isWalkEstimated) {
    return new PlanAnswer(
        answering.dataBlocks().of(schedules, asked.language()),
        asked.language().tag(),
        PlanHandler.walk(isWalkEstimated),
        itineraries,
        none,
        null,
        null);
  }

  private @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : writing.time(instant);
  }
}
