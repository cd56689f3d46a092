package akatombo.gtfs.read;

import akatombo.gtfs.TripId;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads transfers.txt; a row that names something that does not exist is left out. */
final class TransferReader {

  private final String feedId;
  private final TextIndex stops;
  private final TextIndex routes;
  private final TextIndex trips;
  private final List<TransferRow> transfers = new ArrayList<>();

  private TransferReader(String feedId, TextIndex stops, TextIndex routes, TextIndex trips) {
    this.feedId = feedId;
    this.stops = stops;
    this.routes = routes;
    this.trips = trips;
  }

  /** Trips go by their id in the feed, which for a repeated trip is its template's. */
  static List<TransferRow> read(FeedFiles files, TextIndex stops, TextIndex routes, TextIndex trips)
      throws IOException {
    TransferReader reader = new TransferReader(files.feedId(), stops, routes, trips);
    files.read("transfers.txt", reader::rows);
    return reader.transfers;
  }

  private void rows(FeedTable table) throws IOException {
    int fromStop = table.column("from_stop_id");
    int toStop = table.column("to_stop_id");
    int fromRoute = table.column("from_route_id");
    int toRoute = table.column("to_route_id");
    int fromTrip = table.column("from_trip_id");
    int toTrip = table.column("to_trip_id");
    int type = table.required("transfer_type");
    int minTime = table.column("min_transfer_time");
    while (table.next()) {
      if (isBroken(table, fromStop, stops)
          || isBroken(table, toStop, stops)
          || isBroken(table, fromRoute, routes)
          || isBroken(table, toRoute, routes)
          || isBroken(table, fromTrip, trips)
          || isBroken(table, toTrip, trips)) {
        continue;
      }
      transfers.add(
          new TransferRow(
              stops.find(table.text(fromStop)),
              stops.find(table.text(toStop)),
              routes.find(table.text(fromRoute)),
              routes.find(table.text(toRoute)),
              trip(table.text(fromTrip)),
              trip(table.text(toTrip)),
              table.choice(type, 5, 0),
              table.integer(minTime, 0, Integer.MAX_VALUE, -1)));
    }
  }

  private static boolean isBroken(FeedTable table, int column, TextIndex index) {
    return !table.isEmpty(column) && TripReader.reference(table, column, index) < 0;
  }

  private @Nullable TripId trip(@Nullable String id) {
    return id == null ? null : new TripId(feedId, id);
  }
}
