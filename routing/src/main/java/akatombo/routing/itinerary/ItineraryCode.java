package akatombo.routing.itinerary;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Endpoint;
import akatombo.routing.PlanPreferences;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Itineraries as URL-safe text: a version, the values, and a checksum that finds damage. The text
 * is no secret and grants nothing: whoever forges one asks about trips anybody may ask about.
 */
public final class ItineraryCode {

  /** No text is longer, so that it fits into a path. */
  public static final int LENGTH_MAX = 2_000;

  private static final int VERSION = 1;
  private static final int LEGS_MAX = 40;
  private static final int VIA_MAX = 10;

  /** The kind of a place on the way that one leaves from elsewhere. */
  private static final int ONWARD = 2;

  private static final int SECONDS_MAX = 7 * 24 * 3600;
  private static final int METERS_MAX = 10_000_000;
  private static final int DAYS_MAX = 50_000;
  private static final int CHECKSUM_BYTES = 4;

  private ItineraryCode() {}

  /** The id of an itinerary. */
  public static String encode(SavedItinerary itinerary) {
    CodeWriter writer = new CodeWriter();
    writer.number(VERSION);
    preferences(writer, itinerary.preferences());
    writer.number(itinerary.start().getEpochSecond());
    writer.point(itinerary.fromPoint());
    endpoint(writer, itinerary.from());
    endpoint(writer, itinerary.to());
    writer.number(itinerary.via().size());
    itinerary.via().forEach(via -> via(writer, via));
    writer.number(itinerary.legs().size());
    itinerary.legs().forEach(leg -> leg(writer, leg, itinerary.start()));
    byte[] bytes = writer.toBytes();
    ByteBuffer all = ByteBuffer.allocate(bytes.length + CHECKSUM_BYTES);
    all.put(bytes).putInt(checksum(bytes, bytes.length));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
  }

  /** The itinerary of an id; empty when the id is damaged or none of ours. */
  public static Optional<SavedItinerary> decode(String id) {
    if (id.isEmpty() || id.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(id);
      int length = all.length - CHECKSUM_BYTES;
      if (length < 1 || ByteBuffer.wrap(all).getInt(length) != checksum(all, length)) {
        return Optional.empty();
      }
      return Optional.of(itinerary(new CodeReader(all, length)));
    } catch (MalformedCodeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SavedItinerary itinerary(CodeReader reader) {
    if (reader.number() != VERSION) {
      throw new MalformedCodeException("version");
    }
    PlanPreferences preferences = preferences(reader);
    Instant start = Instant.ofEpochSecond(reader.number(0, Integer.MAX_VALUE));
    var fromPoint = reader.point();
    Endpoint from = endpoint(reader);
    Endpoint to = endpoint(reader);
    List<Via> via = new ArrayList<>();
    for (int count = reader.number(0, VIA_MAX); count > 0; count--) {
      via.add(via(reader));
    }
    List<SavedLeg> legs = new ArrayList<>();
    for (int count = reader.number(1, LEGS_MAX); count > 0; count--) {
      legs.add(leg(reader, start));
    }
    reader.requireEnd();
    return new SavedItinerary(from, to, fromPoint, via, preferences, start, legs);
  }

  private static void preferences(CodeWriter writer, PlanPreferences preferences) {
    long modes = 0;
    for (TravelMode mode : preferences.modes()) {
      modes |= 1L << mode.code();
    }
    writer.number(modes);
    writer.number(preferences.wheelchair() ? 1 : 0);
    writer.number(Math.round(preferences.walkMetersPerSecond() * 100));
  }

  private static PlanPreferences preferences(CodeReader reader) {
    long bits = reader.number();
    Set<TravelMode> modes = EnumSet.noneOf(TravelMode.class);
    for (TravelMode mode : TravelMode.values()) {
      if ((bits & 1L << mode.code()) != 0) {
        modes.add(mode);
      }
    }
    return new PlanPreferences(modes, reader.number(0, 1) == 1, reader.number(1, 1_000) / 100d);
  }

  /** One goes on from elsewhere only after a place on the map. */
  private static void via(CodeWriter writer, Via via) {
    Via.Onward onward = via.onward();
    if (onward != null && via.place() instanceof Endpoint.At at) {
      writer.number(ONWARD);
      writer.point(at.point());
      writer.point(onward.from());
      writer.number(onward.leg());
    } else {
      endpoint(writer, via.place());
    }
    writer.number(via.stay().toSeconds());
  }

  private static Via via(CodeReader reader) {
    int kind = reader.number(0, ONWARD);
    Endpoint place =
        kind == ONWARD ? new Endpoint.At(reader.point(), null) : endpoint(reader, kind);
    Via.Onward onward =
        kind == ONWARD ? new Via.Onward(reader.point(), reader.number(1, LEGS_MAX)) : null;
    return new Via(place, Duration.ofSeconds(reader.number(0, SECONDS_MAX)), onward);
  }

  private static void endpoint(CodeWriter writer, Endpoint endpoint) {
    switch (endpoint) {
      case Endpoint.At at -> {
        writer.number(0);
        writer.point(at.point());
      }
      case Endpoint.AtStop at -> {
        writer.number(1);
        writer.stop(at.stop());
      }
    }
  }

  private static Endpoint endpoint(CodeReader reader) {
    return endpoint(reader, reader.number(0, 1));
  }

  private static Endpoint endpoint(CodeReader reader, int kind) {
    return kind == 0 ? new Endpoint.At(reader.point(), null) : new Endpoint.AtStop(reader.stop());
  }

  private static void leg(CodeWriter writer, SavedLeg leg, Instant start) {
    switch (leg) {
      case SavedLeg.Street street -> {
        writer.number(0);
        writer.number(street.mode().code());
        writer.number(street.gapSeconds());
        writer.number(street.seconds());
        writer.number(street.meters());
        writer.point(street.to());
      }
      case SavedLeg.Ride ride -> {
        writer.number(1);
        trip(writer, ride.trip());
        writer.number(ride.fromPosition());
        writer.number(ride.toPosition());
        writer.number(ride.fromHash());
        writer.number(ride.toHash());
        instant(writer, ride.departure(), start);
        instant(writer, ride.arrival(), start);
        writer.number(ride.isStayingSeated() ? 1 : 0);
      }
      case SavedLeg.Flex flex -> {
        writer.number(2);
        trip(writer, flex.trip());
        writer.stop(flex.fromZone());
        writer.stop(flex.toZone());
        writer.point(flex.from());
        writer.point(flex.to());
        instant(writer, flex.departure(), start);
        writer.number(flex.seconds());
        writer.number(flex.meters());
      }
    }
  }

  private static SavedLeg leg(CodeReader reader, Instant start) {
    return switch (reader.number(0, 2)) {
      case 0 ->
          new SavedLeg.Street(
              mode(reader),
              reader.number(0, SECONDS_MAX),
              reader.number(0, SECONDS_MAX),
              reader.number(0, METERS_MAX),
              reader.point());
      case 1 ->
          new SavedLeg.Ride(
              trip(reader),
              reader.number(0, 10_000),
              reader.number(0, 10_000),
              reader.number(0, 0xffff),
              reader.number(0, 0xffff),
              instant(reader, start),
              instant(reader, start),
              reader.number(0, 1) == 1);
      default ->
          new SavedLeg.Flex(
              trip(reader),
              reader.stop(),
              reader.stop(),
              reader.point(),
              reader.point(),
              instant(reader, start),
              reader.number(0, SECONDS_MAX),
              reader.number(0, METERS_MAX));
    };
  }

  private static TravelMode mode(CodeReader reader) {
    return TravelMode.ofCode(reader.number(0, 63))
        .orElseThrow(() -> new MalformedCodeException("mode"));
  }

  private static void trip(CodeWriter writer, TripOnDate trip) {
    writer.trip(trip.tripId());
    writer.number(trip.serviceDate().date().toEpochDay());
  }

  private static TripOnDate trip(CodeReader reader) {
    return new TripOnDate(
        reader.trip(), new ServiceDate(LocalDate.ofEpochDay(reader.number(0, DAYS_MAX))));
  }

  private static void instant(CodeWriter writer, Instant instant, Instant start) {
    writer.signed(instant.getEpochSecond() - start.getEpochSecond());
  }

  private static Instant instant(CodeReader reader, Instant start) {
    long seconds = reader.signed();
    if (Math.abs(seconds) > SECONDS_MAX) {
      throw new MalformedCodeException("time");
    }
    return start.plusSeconds(seconds);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
