package akatombo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.FeedFixtures;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Shape;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BlockDriveTest {

  private static final ServiceDate MONDAY = new ServiceDate(LocalDate.of(2026, 11, 2));

  private static Schedule schedule;

  @BeforeAll
  static void readTheSampleCity() {
    schedule = FeedFixtures.sampleSchedule();
  }

  private static Trip trip(String id) {
    return schedule.findTrip(new TripId("tatsuno", id)).orElseThrow();
  }

  private static BlockDrive drive(Trip trip) {
    Duty duty = Duty.of(schedule, trip, MONDAY).getFirst();
    return BlockDrive.of(schedule, duty.trips(), duty.trips().stream().map(duty::dated).toList());
  }

  private static Instant at(int serviceSeconds) {
    return MONDAY.start(schedule.zone()).plusSeconds(serviceSeconds);
  }

  @Test
  void followsTheShapeForwardOnly() {
    for (Trip trip : schedule.trips()) {
      if (trip.blockId() == null && schedule.runs(trip.serviceId(), MONDAY)) {
        schedule.patternOf(trip).ifPresent(pattern -> followsForward(trip, pattern.shape()));
      }
    }
  }

  private static void followsForward(Trip trip, Shape shape) {
    BlockDrive drive = drive(trip);
    StopTimes times = schedule.stopTimes(trip);
    double last = 0;
    int seen = 0;
    for (int s = times.departure(0) - 200; s < times.arrival(times.size() - 1) + 900; s += 5) {
      Optional<Sighting> sighting = drive.at(at(s));
      if (sighting.isPresent()) {
        seen++;
        Shape.Projection on = shape.project(sighting.get().point(), last, last + 250);
        assertThat(on.offsetMeters()).as(trip.id() + " at " + s).isLessThan(2);
        assertThat(sighting.get().speed()).isLessThanOrEqualTo(26);
        last = on.meters();
      }
    }
    assertThat(seen).as(trip.id().text()).isGreaterThan(10);
    assertThat(last).as(trip.id().text()).isGreaterThan(shape.stopMeters(times.size() - 1) - 5);
  }

  @Test
  void staysNearTheTimetable() {
    int early = 0;
    for (Trip trip : schedule.trips()) {
      if (trip.blockId() == null && schedule.patternOf(trip).isPresent()) {
        Duty duty = Duty.of(schedule, trip, MONDAY).getFirst();
        TripDrive drive = drive(trip, duty);
        StopTimes times = schedule.stopTimes(trip);
        double zero = at(0).getEpochSecond();
        double start = drive.departsAt() - zero - times.departure(0);
        double end = drive.endsAt() - zero - times.arrival(times.size() - 1);
        assertThat(start).as(trip.id().text()).isBetween(0.0, 60.0);
        assertThat(end).as(trip.id().text()).isBetween(-240.0, 480.0);
        early += end < 0 ? 1 : 0;
      }
    }
    assertThat(early).isPositive();
  }

  private static TripDrive drive(Trip trip, Duty duty) {
    return new TripDrive(
        schedule,
        trip,
        schedule.patternOf(trip).orElseThrow(),
        duty.dated(trip),
        Double.NEGATIVE_INFINITY);
  }

  @Test
  void standsAtEveryStopForAWhile() {
    Trip trip = trip("loop-right-2400");
    TripDrive drive = drive(trip, Duty.of(schedule, trip, MONDAY).getFirst());
    Shape shape = schedule.patternOf(trip).orElseThrow().shape();
    for (int stop = 1; stop < schedule.stopTimes(trip).size() - 1; stop++) {
      int standing = 0;
      for (double s = drive.departsAt(); s < drive.endsAt(); s++) {
        TripDrive.OnTrip place = drive.at(s);
        if (place.speed() == 0 && Math.abs(place.meters() - shape.stopMeters(stop)) < 0.1) {
          standing++;
        }
      }
      assertThat(standing).as("stop " + stop).isGreaterThanOrEqualTo(9);
    }
  }

  @Test
  void goesOnWithTheNextTripOfItsBlockAfterMidnight() {
    BlockDrive drive = drive(trip("loop-right-2400"));

    assertThat(drive.at(at(24 * 3600 + 5 * 60)).orElseThrow().trip())
        .isEqualTo(
            Duty.of(schedule, trip("loop-right-2400"), MONDAY)
                .getFirst()
                .dated(trip("loop-right-2400")));
    assertThat(tripAt(drive, 24 * 3600 + 40 * 60)).isEqualTo("loop-right-2430");
    assertThat(tripAt(drive, 25 * 3600 + 10 * 60)).isEqualTo("loop-right-2500");
    assertThat(drive.at(at(24 * 3600 - 300))).isEmpty();
    assertThat(at(24 * 3600)).isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
  }

  private static String tripAt(BlockDrive drive, int second) {
    var trip = drive.at(at(second)).orElseThrow().trip();
    return trip == null ? "none" : trip.tripId().id();
  }

  @Test
  void neverJumps() {
    for (Trip trip : schedule.trips()) {
      if (trip.blockId() != null && schedule.runs(trip.serviceId(), MONDAY)) {
        BlockDrive drive = drive(trip);
        GeoPoint last = null;
        for (int s = 4 * 3600; s < 30 * 3600; s += 20) {
          Optional<Sighting> sighting = drive.at(at(s));
          if (last != null && sighting.isPresent()) {
            assertThat(sighting.get().point().metersTo(last)).isLessThan(20 * 26 + 60);
          }
          last = sighting.map(Sighting::point).orElse(null);
        }
      }
    }
  }

  @Test
  void leavesAMinuteAfterItsLastTrip() {
    BlockDrive drive = drive(trip("loop-right-2400"));
    Instant end = Instant.ofEpochSecond((long) drive.endsAt());

    assertThat(drive.at(end.minusSeconds(30))).isPresent();
    assertThat(drive.at(end.plusSeconds(2))).isEmpty();
  }

  @Test
  void isTheSameEachTime() {
    Instant noonish = at(24 * 3600 + 700);

    assertThat(drive(trip("loop-right-2400")).at(noonish))
        .isEqualTo(drive(trip("loop-right-2400")).at(noonish));
  }
}
