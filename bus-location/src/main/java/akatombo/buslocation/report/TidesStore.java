package akatombo.buslocation.report;

import akatombo.buslocation.request.CsvLine;
import akatombo.buslocation.request.Times;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the tables of TIDES as lines of CSV, a thousand rows at a time. */
final class TidesStore {

  private static final int ROWS_AT_ONCE = 1_000;

  private final DatabaseClient database;

  TidesStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * The file of some service dates, with its header.
   *
   * @param schedules where a trip begins and ends, also when nobody saw it there
   */
  Flux<String> file(TidesTable table, String operator, Span span, Schedules schedules) {
    return page(table, operator, span, schedules, "")
        .expand(rows ->
            rows.size() < ROWS_AT_ONCE
                ? Mono.empty()
                : page(table, operator, span, schedules, rows.getLast().key()))
        .concatMapIterable(rows -> rows, 1)
        .map(Row::line)
        .startWith(CsvLine.of(table.columns()));
  }

  private Mono<List<Row>> page(
      TidesTable table, String operator, Span span, Schedules schedules, String after) {
    return database
        .sql(table.page())
        .bind(0, operator)
        .bind(1, span.from())
        .bind(2, span.to())
        .bind(3, after)
        .bind(4, ROWS_AT_ONCE)
        .bind(5, Times.zone(schedules).getId())
        .map(row -> row(row, table.columns(), schedules))
        .all()
        .collectList();
  }

  private static Row row(Readable row, List<String> columns, Schedules schedules) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String column : columns) {
      Object value = row.get(column);
      Object instant = value instanceof OffsetDateTime time ? instant(time) : value;
      values.add(
          switch (column) {
            case "schedule_trip_start" -> scheduled(row, schedules, true).orElse(instant);
            case "schedule_trip_end" -> scheduled(row, schedules, false).orElse(instant);
            default -> instant;
          });
    }
    return new Row(Objects.requireNonNull(row.get("key", String.class)), CsvLine.of(values));
  }

  /** Empty for a trip that is no longer in the timetable: what was seen of it has to do. */
  private static Optional<Object> scheduled(Readable row, Schedules schedules, boolean isStart) {
    String vehicle = Objects.requireNonNull(row.get("vehicle_id", String.class));
    String feed = vehicle.substring(0, vehicle.indexOf(':'));
    String trip = Objects.requireNonNull(row.get("run", String.class));
    ServiceDate date =
        new ServiceDate(Objects.requireNonNull(row.get("service_date", LocalDate.class)));
    return schedules
        .find(feed)
        .flatMap(schedule ->
            schedule
                .findTrip(new TripId(feed, trip))
                .filter(found -> schedule.runs(found.serviceId(), date))
                .map(found -> {
                  StopTimes times = schedule.stopTimes(found);
                  int time = isStart ? times.departure(0) : times.arrival(times.size() - 1);
                  return date.at(new ServiceTime(time), schedule.zone());
                }));
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }

  private record Row(String key, String line) {}
}
