package akatombo.buslocation.history;

import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehicleReport;
import org.jspecify.annotations.Nullable;

/**
 * A position on its way into the database.
 *
 * @param match the trip it ran; null without one
 * @param late whether it came too late for the map
 */
record LoggedPosition(VehicleReport report, @Nullable Matched match, boolean late) {

  static LoggedPosition of(VehicleReport report, ReportVerdict verdict) {
    return switch (verdict) {
      case Accepted(TripMatch match) ->
          new LoggedPosition(report, match.place().orElse(null), false);
      case ReportVerdict.Rejected rejected -> new LoggedPosition(report, null, true);
    };
  }
}
