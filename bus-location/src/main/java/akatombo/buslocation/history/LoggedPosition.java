package akatombo.buslocation.history;

import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.TripOnDate;
import org.jspecify.annotations.Nullable;

/**
 * A position on its way into the database.
 *
 * @param trip the trip it ran; null without one
 * @param delaySeconds on that trip
 * @param late whether it came too late for the map
 */
record LoggedPosition(
    VehicleReport report, @Nullable TripOnDate trip, @Nullable Integer delaySeconds, boolean late) {

  static LoggedPosition of(VehicleReport report, ReportVerdict verdict) {
    return switch (verdict) {
      case Accepted(TripMatch match) ->
          match.place().map(place -> of(report, place)).orElseGet(() -> of(report, false));
      case ReportVerdict.Rejected rejected -> of(report, true);
    };
  }

  private static LoggedPosition of(VehicleReport report, Matched place) {
    return new LoggedPosition(report, place.trip(), place.delaySeconds(), false);
  }

  private static LoggedPosition of(VehicleReport report, boolean late) {
    return new LoggedPosition(report, null, null, late);
  }
}
