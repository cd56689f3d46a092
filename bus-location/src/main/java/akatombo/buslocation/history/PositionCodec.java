package akatombo.buslocation.history;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A position as bytes of the spool: what the table of positions holds, and nothing else. */
final class PositionCodec {

  private static final int VERSION = 1;

  private PositionCodec() {}

  static byte[] encode(LoggedPosition position) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      VehicleReport report = position.report();
      out.writeByte(VERSION);
      out.writeUTF(report.operator());
      out.writeUTF(report.vehicleId().feedId());
      out.writeUTF(report.vehicleId().id());
      out.writeLong(report.timestamp().toEpochMilli());
      out.writeLong(report.receivedAt().toEpochMilli());
      out.writeDouble(report.lat());
      out.writeDouble(report.lon());
      number(out, report.bearing());
      number(out, report.speedMetersPerSecond());
      out.writeBoolean(position.late());
      TripOnDate trip = position.trip();
      out.writeBoolean(trip != null);
      if (trip != null) {
        out.writeUTF(trip.tripId().feedId());
        out.writeUTF(trip.tripId().id());
        out.writeUTF(trip.serviceDate().date().toString());
      }
      Integer delay = position.delaySeconds();
      out.writeBoolean(delay != null);
      out.writeInt(delay == null ? 0 : delay);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static LoggedPosition decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IOException("a record of another version");
      }
      String operator = in.readUTF();
      VehicleId vehicle = new VehicleId(in.readUTF(), in.readUTF());
      Instant measured = Instant.ofEpochMilli(in.readLong());
      Instant received = Instant.ofEpochMilli(in.readLong());
      double lat = in.readDouble();
      double lon = in.readDouble();
      Double bearing = number(in);
      Double speed = number(in);
      VehicleReport report =
          new VehicleReport(
              operator,
              vehicle,
              measured,
              lat,
              lon,
              bearing,
              speed,
              TripHint.NONE,
              null,
              null,
              received);
      boolean late = in.readBoolean();
      TripOnDate trip =
          in.readBoolean()
              ? new TripOnDate(
                  new TripId(in.readUTF(), in.readUTF()),
                  new ServiceDate(LocalDate.parse(in.readUTF())))
              : null;
      boolean hasDelay = in.readBoolean();
      int delay = in.readInt();
      return new LoggedPosition(report, trip, hasDelay ? delay : null, late);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void number(DataOutputStream out, @Nullable Double number) throws IOException {
    out.writeDouble(number == null ? Double.NaN : number);
  }

  private static @Nullable Double number(DataInputStream in) throws IOException {
    double number = in.readDouble();
    return Double.isNaN(number) ? null : number;
  }
}
