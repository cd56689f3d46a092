package akatombo.buslocation.history;

import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.TripOnDate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Positions as PostgreSQL's COPY reads rows in its binary form: nothing in it needs parsing. */
final class PositionRows {

  /** The columns, in the order of the fields below. */
  static final String COLUMNS =
      "feed_id, vehicle_id, measured_at, received_at, operator, lat, lon, bearing, speed,"
          + " trip_id, service_date, delay_seconds, late";

  private static final int FIELDS = 13;
  private static final int TYPICAL_BYTES = 192;
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int NO_FLAGS = 0;
  private static final int NO_EXTENSION = 0;
  private static final int NULL = -1;
  private static final int END = -1;

  /** From where PostgreSQL counts. */
  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

  private static final long MILLIS_0 = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

  private final ByteBuf bytes;

  private PositionRows(int rows) {
    this.bytes = Unpooled.buffer(rows * TYPICAL_BYTES);
  }

  /** All that COPY reads, from its signature to its end. */
  static ByteBuf of(List<LoggedPosition> positions) {
    PositionRows rows = new PositionRows(positions.size());
    rows.bytes.writeBytes(SIGNATURE).writeInt(NO_FLAGS).writeInt(NO_EXTENSION);
    positions.forEach(rows::row);
    return rows.bytes.writeShort(END);
  }

  private void row(LoggedPosition position) {
    VehicleReport report = position.report();
    TripOnDate trip = position.trip();
    bytes.writeShort(FIELDS);
    text(report.vehicleId().feedId());
    text(report.vehicleId().id());
    time(report.timestamp());
    time(report.receivedAt());
    text(report.operator());
    bytes.writeInt(Double.BYTES).writeDouble(report.lat());
    bytes.writeInt(Double.BYTES).writeDouble(report.lon());
    real(report.bearing());
    real(report.speedMetersPerSecond());
    text(trip == null ? null : trip.tripId().id());
    date(trip == null ? null : trip.serviceDate().date());
    integer(position.delaySeconds());
    bytes.writeInt(1).writeBoolean(position.late());
  }

  private void text(@Nullable String text) {
    if (text == null) {
      bytes.writeInt(NULL);
    } else {
      bytes.writeInt(ByteBufUtil.utf8Bytes(text)).writeCharSequence(text, StandardCharsets.UTF_8);
    }
  }

  private void time(Instant time) {
    bytes.writeInt(Long.BYTES).writeLong((time.toEpochMilli() - MILLIS_0) * 1_000);
  }

  private void date(@Nullable LocalDate date) {
    integer(date == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(DAY_0, date)));
  }

  private void real(@Nullable Double number) {
    if (number == null) {
      bytes.writeInt(NULL);
    } else {
      bytes.writeInt(Float.BYTES).writeFloat(number.floatValue());
    }
  }

  private void integer(@Nullable Integer number) {
    if (number == null) {
      bytes.writeInt(NULL);
    } else {
      bytes.writeInt(Integer.BYTES).writeInt(number);
    }
  }
}
