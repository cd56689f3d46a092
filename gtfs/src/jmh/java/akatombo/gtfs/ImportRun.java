package akatombo.gtfs;

import akatombo.gtfs.check.FeedIntake;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onebusaway.gtfs.impl.GtfsRelationalDaoImpl;
import org.onebusaway.gtfs.serialization.GtfsReader;
import org.slf4j.LoggerFactory;

/**
 * One import in a fresh JVM: {@code akatombo|onebusaway} and the paths of feeds, all kept at once.
 * Prints CPU seconds, wall seconds, MiB kept after garbage collection, and what was read.
 */
final class ImportRun {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private ImportRun() {}

  public static void main(String[] args) throws IOException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    long heapBefore = usedAfterGc();
    long cpuBefore = cpu().getProcessCpuTime();
    long before = System.nanoTime();
    List<Object> kept = new ArrayList<>();
    StringBuilder counts = new StringBuilder();
    for (String path : Arrays.asList(args).subList(1, args.length)) {
      Object imported = args[0].equals("akatombo") ? akatombo(path) : oneBusAway(path);
      kept.add(imported);
      counts.append(counts.isEmpty() ? "" : "+").append(counts(imported));
    }
    double wall = (System.nanoTime() - before) / 1e9;
    double cpu = (cpu().getProcessCpuTime() - cpuBefore) / 1e9;
    double heap = (usedAfterGc() - heapBefore) / 1048576.0;
    System.out.printf("%.3f %.3f %.1f %s %d%n", cpu, wall, heap, counts, kept.size());
  }

  private static Schedule akatombo(String path) {
    return switch (FeedIntake.take(FeedSource.of(Path.of(path)), "feed", TODAY)) {
      case ReadOutcome.Read read ->
          ScheduleBuilder.build(
              read.content(), new FeedVersion("feed", "0".repeat(64), null, Instant.EPOCH));
      case ReadOutcome.Unusable unusable ->
          throw new IllegalStateException(path + " " + unusable.notices().list());
    };
  }

  private static GtfsRelationalDaoImpl oneBusAway(String path) throws IOException {
    GtfsRelationalDaoImpl dao = new GtfsRelationalDaoImpl();
    GtfsReader reader = new GtfsReader();
    reader.setInputLocation(Path.of(path).toFile());
    reader.setEntityStore(dao);
    reader.run();
    reader.close();
    return dao;
  }

  private static String counts(Object imported) {
    return switch (imported) {
      case Schedule schedule ->
          "%d/%d/%d"
              .formatted(
                  schedule.counts().stops(),
                  schedule.counts().trips(),
                  schedule.counts().stopTimes());
      case GtfsRelationalDaoImpl dao ->
          "%d/%d/%d"
              .formatted(
                  dao.getAllStops().size(), dao.getAllTrips().size(), dao.getAllStopTimes().size());
      default -> throw new IllegalStateException();
    };
  }

  private static long usedAfterGc() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static OperatingSystemMXBean cpu() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }
}
