package akatombo.buslocation.report;

import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Service dates from one to another, both included. */
record Span(LocalDate from, LocalDate to) {

  /** What {@code from} and {@code to} ask for; yesterday without them. */
  static Span read(Query query, LocalDate today, int daysMax) {
    LocalDate to = query.date("to").orElseGet(() -> query.date("from").orElse(today.minusDays(1)));
    LocalDate from = query.date("from").orElse(to);
    if (to.isBefore(from)) {
      throw Refusals.outOfRange(
          "to", to.toString(), from.toString(), from.plusDays(daysMax - 1L).toString());
    }
    if (ChronoUnit.DAYS.between(from, to) >= daysMax) {
      throw Refusals.outOfRange(
          "to", to.toString(), from.toString(), from.plusDays(daysMax - 1L).toString());
    }
    return new Span(from, to);
  }
}
