package akatombo.buslocation.evaluate;

import akatombo.gtfs.StopId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How slow the roads of a town are: by hour, by street, by day, and for some minutes at a time
 * without any reason a timetable could know.
 */
final class SimulatedTraffic {

  private static final double DAY_SPREAD = 0.06;
  private static final double PASSING_SPREAD = 0.10;
  private static final double PASSING_KEPT = 0.8;
  private static final int PASSING_SECONDS = 600;

  /** Minutes of the day of the two rush hours, and how long they take. */
  private static final double[][] RUSH = {{8.2 * 60, 50}, {17.7 * 60, 70}};

  private final long seed;
  private final Map<Street, Habit> habits = new HashMap<>();
  private final Map<Passing, double[]> passing = new HashMap<>();

  SimulatedTraffic(long seed) {
    this.seed = seed;
  }

  private record Street(StopId from, StopId to) {}

  private record Passing(Street street, LocalDate day) {}

  /**
   * What is always so.
   *
   * @param slow against the timetable
   * @param rush by how much more at the worst minute
   */
  private record Habit(double slow, double rush) {}

  /** By what the timetable's time is to be multiplied. */
  double factor(StopId from, StopId to, LocalDate day, long secondOfDay) {
    Street street = new Street(from, to);
    Habit habit =
        habits.computeIfAbsent(
            street,
            any -> {
              SplittableRandom random = random(street.hashCode());
              return new Habit(0.68 + 0.3 * random.nextDouble(), 0.1 + 0.5 * random.nextDouble());
            });
    double usual = habit.slow() * (1 + habit.rush() * rush(day, secondOfDay / 60.0));
    double today = Math.exp(DAY_SPREAD * random(day.toEpochDay()).nextGaussian());
    return usual * today * Math.exp(passing(new Passing(street, day), secondOfDay));
  }

  private static double rush(LocalDate day, double minute) {
    double share =
        day.getDayOfWeek() == DayOfWeek.SATURDAY
            ? 0.4
            : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.15 : 1;
    double sum = 0;
    for (double[] rush : RUSH) {
      double off = (minute - rush[0]) / rush[1];
      sum += Math.exp(-off * off / 2);
    }
    return share * sum;
  }

  /** Disturbances that fade within half an hour or so, the same for every bus. */
  private double passing(Passing key, long secondOfDay) {
    double[] today =
        passing.computeIfAbsent(
            key,
            any -> {
              SplittableRandom random = random(31L * key.street.hashCode() + key.day.toEpochDay());
              double[] steps = new double[30 * 3_600 / PASSING_SECONDS];
              double news = PASSING_SPREAD * Math.sqrt(1 - PASSING_KEPT * PASSING_KEPT);
              for (int i = 1; i < steps.length; i++) {
                steps[i] = PASSING_KEPT * steps[i - 1] + news * random.nextGaussian();
              }
              return steps;
            });
    return today[(int) Math.clamp(secondOfDay / PASSING_SECONDS, 0, today.length - 1)];
  }

  private SplittableRandom random(long of) {
    return new SplittableRandom(seed * 1_000_003 + of);
  }
}
