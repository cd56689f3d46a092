package akatombo.gtfs.read;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads trips.txt. A trip without its route or service is left out; a missing shape is forgotten.
 */
final class TripReader {

  private final FeedFiles files;
  private final TextIndex routes;
  private final TextIndex services;
  private final TextIndex shapes;
  private final List<TripRow> trips = new ArrayList<>();
  private final TextIndex index = new TextIndex();

  TripReader(FeedFiles files, TextIndex routes, TextIndex services, TextIndex shapes) {
    this.files = files;
    this.routes = routes;
    this.services = services;
    this.shapes = shapes;
  }

  void read() throws IOException {
    files.require("trips.txt");
    files.read("trips.txt", this::rows);
  }

  List<TripRow> trips() {
    return trips;
  }

  /** Positions in the list by trip_id. */
  TextIndex index() {
    return index;
  }

  private void rows(FeedTable table) throws IOException {
    Columns c = new Columns(table);
    while (table.next()) {
      String id = table.requiredText(c.id);
      int route = reference(table, c.route, routes);
      int service = reference(table, c.service, services);
      if (id == null || route < 0 || service < 0) {
        continue;
      }
      if (!index.putIfAbsent(id, trips.size())) {
        table.notice(NoticeCode.DUPLICATE_KEY, c.id);
        continue;
      }
      trips.add(trip(table, c, id, route, service));
    }
  }

  private TripRow trip(FeedTable table, Columns c, String id, int route, int service) {
    String block = table.text(c.block);
    return new TripRow(
        new TripId(files.feedId(), id),
        route,
        service,
        table.text(c.headsign),
        table.text(c.shortName),
        table.choice(c.direction, 1, -1),
        block == null ? null : new BlockId(files.feedId(), block),
        table.isEmpty(c.shape) ? -1 : reference(table, c.shape, shapes),
        AccessibilityField.read(table, c.wheelchair),
        AccessibilityField.read(table, c.bikes),
        null,
        true,
        japanese(table, c));
  }

  /** The position of what a field names; −1 and a notice when it names nothing. */
  static int reference(FeedTable table, int column, TextIndex index) {
    if (table.isEmpty(column)) {
      table.notice(NoticeCode.MISSING_REQUIRED_FIELD, column);
      return -1;
    }
    int at = index.find(table.row().chars(), table.row().start(column), table.row().end(column));
    if (at < 0) {
      table.notice(NoticeCode.FOREIGN_KEY_VIOLATION, column);
    }
    return at;
  }

  private static TripRow.@Nullable JapaneseTrip japanese(FeedTable table, Columns c) {
    String description = table.text(c.jpDescription);
    String symbol = table.text(c.jpSymbol);
    String office = table.text(c.jpOffice);
    String pattern = table.text(c.jpPattern);
    return description == null && symbol == null && office == null && pattern == null
        ? null
        : new TripRow.JapaneseTrip(description, symbol, office, pattern);
  }

  private static final class Columns {
    final int id;
    final int route;
    final int service;
    final int headsign;
    final int shortName;
    final int direction;
    final int block;
    final int shape;
    final int wheelchair;
    final int bikes;
    final int jpDescription;
    final int jpSymbol;
    final int jpOffice;
    final int jpPattern;

    Columns(FeedTable table) {
      id = table.required("trip_id");
      route = table.required("route_id");
      service = table.required("service_id");
      headsign = table.column("trip_headsign");
      shortName = table.column("trip_short_name");
      direction = table.column("direction_id");
      block = table.column("block_id");
      shape = table.column("shape_id");
      wheelchair = table.column("wheelchair_accessible");
      bikes = table.column("bikes_allowed");
      jpDescription = table.column("jp_trip_desc");
      jpSymbol = table.column("jp_trip_desc_symbol");
      jpOffice = table.column("jp_office_id");
      jpPattern = table.column("jp_pattern_id");
    }
  }
}
