package akatombo.buslocation.replay;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.TripOnDate;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Writes stop visits with the names of TIDES's table stop_visits. */
final class VisitRows implements Closeable {

  private static final String HEADER =
      "service_date,trip_id_performed,trip_stop_sequence,scheduled_stop_sequence,pattern_id,"
          + "vehicle_id,dwell,stop_id,timepoint,schedule_arrival_time,schedule_departure_time,"
          + "actual_arrival_time,actual_departure_time,distance";

  private final CsvOut out;

  /** How many stops were seen of each vehicle's runs. */
  private final Map<Run, Integer> seen = new HashMap<>();

  private record Run(TripOnDate trip, VehicleId vehicle) {}

  VisitRows(Path file, ZoneId zone) throws IOException {
    this.out = new CsvOut(file, zone, HEADER);
  }

  long rows() {
    return out.rows();
  }

  void add(StopVisit visit) throws IOException {
    Integer dwell = visit.dwellSeconds();
    out.text(visit.trip().serviceDate().toString())
        .text(Results.rawId(visit.trip().tripId()))
        .number(seen.merge(new Run(visit.trip(), visit.vehicleId()), 1, Integer::sum))
        .number(visit.sequence())
        .text(visit.patternId())
        .text(visit.vehicleId().id())
        .text(dwell == null ? null : dwell.toString())
        .text(visit.stopId().id())
        .text(Boolean.toString(visit.timepoint()))
        .time(visit.scheduledArrival())
        .time(visit.scheduledDeparture())
        .time(visit.actualArrival())
        .time(visit.actualDeparture())
        .meters(visit.meters())
        .end();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
