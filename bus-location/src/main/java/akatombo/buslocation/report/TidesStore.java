package akatombo.buslocation.report;

import akatombo.buslocation.request.CsvLine;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** The file of one service date, with its header. */
  Flux<String> file(TidesTable table, String operator, Span span) {
    return page(table, operator, span, "")
        .expand(rows ->
            rows.size() < ROWS_AT_ONCE
                ? Mono.empty()
                : page(table, operator, span, rows.getLast().key()))
        .concatMapIterable(rows -> rows, 1)
        .map(Row::line)
        .startWith(CsvLine.of(table.columns()));
  }

  private Mono<List<Row>> page(TidesTable table, String operator, Span span, String after) {
    return database
        .sql(table.page())
        .bind(0, operator)
        .bind(1, span.from())
        .bind(2, span.to())
        .bind(3, after)
        .bind(4, ROWS_AT_ONCE)
        .map(row -> row(row, table.columns()))
        .all()
        .collectList();
  }

  private static Row row(Readable row, List<String> columns) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String column : columns) {
      Object value = row.get(column);
      values.add(value instanceof OffsetDateTime time ? instant(time) : value);
    }
    return new Row(Objects.requireNonNull(row.get("key", String.class)), CsvLine.of(values));
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }

  private record Row(String key, String line) {}
}
