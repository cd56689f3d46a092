package akatombo.buslocation;

import akatombo.buslocation.rule.FeedBytes;
import akatombo.buslocation.rule.FeedInspection;
import akatombo.gtfs.Schedule;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A consumer of a feed that remembers how old what it read was, and which rules it broke. */
final class FeedReader {

  private final FeedInspection inspection = new FeedInspection();
  private final Map<String, Deque<Sent>> unseen = new HashMap<>();
  private final List<Duration> delays = new ArrayList<>();
  private final Map<String, Integer> broken = new TreeMap<>();
  private Set<String> alerts = Set.of();
  private Set<String> vehicles = Set.of();
  private Duration oldestHeader = Duration.ZERO;
  private Duration oldestEntity = Duration.ZERO;
  private int vanished;

  /** A report the service took, which the feeds should show soon. */
  void expect(String vehicle, Instant measured, Instant received) {
    unseen.computeIfAbsent(vehicle, it -> new ArrayDeque<>()).add(new Sent(measured, received));
  }

  /** Reads what is served now. */
  void read(FeedBytes served, Instant now) throws InvalidProtocolBufferException {
    FeedMessage positions = FeedMessage.parseFrom(served.positions());
    FeedMessage updates = FeedMessage.parseFrom(served.updates());
    FeedMessage told = FeedMessage.parseFrom(served.alerts());
    for (FeedMessage message : List.of(positions, updates, told)) {
      oldestHeader = older(oldestHeader, message.getHeader().getTimestamp(), now);
    }
    Set<String> seen = new HashSet<>();
    for (FeedEntity entity : positions.getEntityList()) {
      String vehicle = entity.getVehicle().getVehicle().getId();
      seen.add(vehicle);
      oldestEntity = older(oldestEntity, entity.getVehicle().getTimestamp(), now);
      see(vehicle, entity.getVehicle().getTimestamp(), now);
    }
    for (FeedEntity entity : updates.getEntityList()) {
      oldestEntity = older(oldestEntity, entity.getTripUpdate().getTimestamp(), now);
    }
    vanished += (int) vehicles.stream().filter(vehicle -> !seen.contains(vehicle)).count();
    vehicles = seen;
    alerts = new HashSet<>(told.getEntityList().stream().map(FeedEntity::getId).toList());
  }

  /** Checks the rules too. */
  void inspect(FeedBytes served, Schedule schedule, Instant now) {
    inspection
        .inspect(served, schedule, now)
        .violations()
        .forEach((rule, times) -> broken.merge(rule, times, Integer::sum));
  }

  private void see(String vehicle, long timestamp, Instant now) {
    Deque<Sent> waiting = unseen.getOrDefault(vehicle, new ArrayDeque<>());
    while (!waiting.isEmpty() && waiting.peek().measured().getEpochSecond() <= timestamp) {
      delays.add(Duration.between(waiting.remove().received(), now));
    }
  }

  private static Duration older(Duration oldest, long epochSecond, Instant now) {
    Duration age = Duration.between(Instant.ofEpochSecond(epochSecond), now);
    return age.compareTo(oldest) > 0 ? age : oldest;
  }

  /** From a report's coming to its being read, of that part of the reports. */
  Duration delay(double part) {
    return delays.stream().sorted().toList().get((int) (delays.size() * part));
  }

  int delays() {
    return delays.size();
  }

  /** Reports never read. */
  long missing() {
    return unseen.values().stream().mapToInt(Deque::size).sum();
  }

  /** Rules broken, and how often. */
  Map<String, Integer> broken() {
    return broken;
  }

  /** The ids of the alerts read last. */
  Set<String> alerts() {
    return alerts;
  }

  /** How many vehicles were read last. */
  int vehicles() {
    return vehicles.size();
  }

  Duration oldestHeader() {
    return oldestHeader;
  }

  Duration oldestEntity() {
    return oldestEntity;
  }

  /** How often a vehicle was gone that had been there the time before. */
  int vanished() {
    return vanished;
  }

  private record Sent(Instant measured, Instant received) {}
}
