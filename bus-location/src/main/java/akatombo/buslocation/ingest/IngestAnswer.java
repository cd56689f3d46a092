package akatombo.buslocation.ingest;

import akatombo.buslocation.NamedService;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The answer to a message of reports.
 *
 * @param accepted how many moved their vehicle on the map
 * @param rejected the others, by their place in the message
 * @param warnings those taken whose sender should know more: what they name is not in the
 *     timetable, or leads to no trip
 */
record IngestAnswer(int accepted, List<Item> rejected, List<Item> warnings) {

  /** One entry of the message and what is to be said of it. */
  record Item(int index, String code, Sentence detail) {

    /** Whether it came too late for the map and is history all the same. */
    boolean isStored() {
      return code.equals(RejectionCode.OUTDATED.text())
          || code.equals(RejectionCode.OUT_OF_ORDER.text());
    }
  }

  /** The answer to reports that reached the fleet, beside what was refused before. */
  static IngestAnswer of(
      List<Told> told, List<ReportVerdict> verdicts, List<Item> refused, NamedService named) {
    List<Item> rejected = new ArrayList<>(refused);
    List<Item> warnings = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < verdicts.size(); i++) {
      Told report = told.get(i);
      switch (verdicts.get(i)) {
        case Rejected verdict -> rejected.add(item(report.index(), verdict));
        case Accepted(TripMatch match) -> {
          accepted++;
          warnings.addAll(warnings(report, match, named));
        }
      }
    }
    rejected.sort(Comparator.comparingInt(Item::index));
    return new IngestAnswer(accepted, rejected, warnings);
  }

  /**
   * A report's place in the message, and what it names.
   *
   * @param at when it was measured
   */
  record Told(int index, TripHint hint, Instant at) {}

  static Item item(int index, Rejected verdict) {
    return new Item(index, verdict.code().text(), verdict.detail());
  }

  private static List<Item> warnings(Told report, TripMatch match, NamedService named) {
    List<Item> unfound =
        named.unfound(report.hint(), report.at()).stream()
            .map(name -> new Item(report.index(), name.code(), name.detail()))
            .toList();
    return unfound.isEmpty()
            && match instanceof Unmatched(Reason reason, TripMatch.Evidence _)
            && reason != Reason.NO_HINT
        ? List.of(item(report.index(), reason))
        : unfound;
  }

  private static Item item(int index, Reason reason) {
    Sentence detail =
        switch (reason) {
          case NO_HINT -> Sentence.of("便・路線・交番のどれも書かれていません。", "No trip, route or block was named.");
          case UNKNOWN_TRIP ->
              Sentence.of(
                  "書かれた便・路線・交番は時刻表にありません。", "The trip, route or block named is not in the feed.");
          case NOT_RUNNING ->
              Sentence.of(
                  "書かれた便は、その日かその時刻には走りません。",
                  "The trip named does not run on that date or at that time.");
          case OFF_ROUTE ->
              Sentence.of(
                  "車両は、書かれた便の経路から離れすぎています。",
                  "The vehicle is too far from the path of the trip named.");
          case NO_TRIP_NEARBY ->
              Sentence.of(
                  "その路線・交番で走っている便の中に、合うものがありません。", "No running trip of the route or block fits.");
          case TRIP_ENDED -> Sentence.of("書かれた便はもう終わっています。", "The trip named has ended.");
          case TRIP_TAKEN ->
              Sentence.of("書かれた便は別の車両が走っています。", "Another vehicle runs the trip named.");
        };
    return new Item(index, reason.name().toLowerCase(Locale.ROOT), detail);
  }
}
