package akatombo.buslocation.predict;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What a day of 500 buses costs the learner: 50 lines of 30 stops, 16 trips a bus, 480,000 arrivals
 * and departures in the order of their times. Days follow each other, as the first knows nothing
 * and is cheaper. Argument: how many days.
 */
public final class LearningBenchmark {

  private static final int LINES = 50;
  private static final int BUSES = 10;
  private static final int TRIPS = 16;
  private static final int STOPS = 30;
  private static final long MONDAY = 1_617_570_000;

  private static final StopId[][] STOP_IDS = new StopId[LINES][STOPS];

  static {
    for (int line = 0; line < LINES; line++) {
      for (int stop = 0; stop < STOPS; stop++) {
        STOP_IDS[line][stop] = new StopId("b", line + "/" + stop);
      }
    }
  }

  private LearningBenchmark() {}

  public static void main(String[] args) {
    int days = args.length == 0 ? 8 : Integer.parseInt(args[0]);
    Random random = new Random(20_270_401);
    TravelTimeLearner learner = new TravelTimeLearner();
    for (int day = 0; day < days; day++) {
      List<StopEvent> events = events(day, random);
      long wall = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      events.forEach(learner::learn);
      cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      wall = System.nanoTime() - wall;
      System.out.printf(
          "day %d: %,d events, %.1f CPU s, %.1f s, %d segments, %d kinds of error%n",
          day + 1,
          events.size(),
          cpu / 1e9,
          wall / 1e9,
          learner.snapshot().segments().size(),
          learner.snapshot().errors().size());
    }
  }

  private static List<StopEvent> events(int day, Random random) {
    List<StopEvent> events = new ArrayList<>(LINES * BUSES * TRIPS * STOPS * 2);
    for (int number = 0; number < LINES; number++) {
      StopId[] stops = STOP_IDS[number];
      for (int bus = 0; bus < BUSES; bus++) {
        for (int trip = 0; trip < TRIPS; trip++) {
          long start = 6 * 3_600 + trip * 3_600L + bus * 360L;
          drive(new Line(number, stops, day, start), bus, random, events);
        }
      }
    }
    events.sort(
        Comparator.comparingLong(StopEvent::second)
            .thenComparing(event -> event.timetable().line())
            .thenComparing(event -> event.trip().tripId().id())
            .thenComparing(StopEvent::position)
            .thenComparing(StopEvent::kind));
    return events;
  }

  private static void drive(Line line, int bus, Random random, List<StopEvent> events) {
    TripOnDate trip = new TripOnDate(new TripId("b", line.number + "/" + line.start), line.date());
    VehicleId vehicle = new VehicleId("b", line.number + "/" + bus);
    double pace = 0.9 + 0.3 * random.nextDouble();
    long second = line.departure(0) + random.nextInt(120) - 60;
    for (int stop = 0; stop < STOPS; stop++) {
      events.add(new StopEvent(trip, vehicle, line, stop, Kind.ARRIVAL, second));
      second += 10 + random.nextInt(40);
      if (stop == 0) {
        second = Math.max(second, line.departure(0) + random.nextInt(30));
      }
      events.add(new StopEvent(trip, vehicle, line, stop, Kind.DEPARTURE, second));
      second += Math.round(70 * pace + random.nextInt(40));
    }
  }

  /** A trip of a line: a stop every two minutes. */
  private record Line(int number, StopId[] stops, int day, long start) implements TripTimetable {

    @Override
    public int size() {
      return STOPS;
    }

    @Override
    public StopId stop(int position) {
      return stops[position];
    }

    @Override
    public long arrival(int position) {
      return zero() + start + position * 120L;
    }

    @Override
    public long departure(int position) {
      return arrival(position) + (position == 0 || position == STOPS - 1 ? 0 : 20);
    }

    @Override
    public boolean waits(int position) {
      return position == 0;
    }

    @Override
    public ServiceDate date() {
      return new ServiceDate(LocalDate.of(2021, 4, 5).plusDays(day));
    }

    @Override
    public long zero() {
      return MONDAY + day * 86_400L;
    }

    @Override
    public String line() {
      return stops[0].id();
    }
  }
}
