package akatombo.buslocation.history;

import static akatombo.buslocation.Town.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.LearnedTimes;
import akatombo.buslocation.predict.RunTimetable;
import akatombo.buslocation.predict.SegmentKey;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class LearningStoreIT {

  private static final TripRun RUN =
      TripRun.of(
              Town.SCHEDULE,
              Town.SCHEDULE.findTrip(Town.trip("n0800").tripId()).orElseThrow(),
              Town.DATE)
          .orElseThrow();

  private static HistoryDatabase postgres;
  private static DatabaseClient database;

  @BeforeAll
  static void start() throws IOException {
    postgres = HistoryDatabase.start();
    database = postgres.client();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static void drive(TravelTimeLearner learner, int days) {
    for (int day = 0; day < days; day++) {
      TripOnDate trip = new TripOnDate(new TripId(Town.FEED, "n0800"), Town.DATE.plusDays(day));
      TripRun run =
          TripRun.of(
                  Town.SCHEDULE,
                  Town.SCHEDULE.findTrip(trip.tripId()).orElseThrow(),
                  trip.serviceDate())
              .orElseThrow();
      RunTimetable timetable = new RunTimetable(run);
      for (int stop = 0; stop < timetable.size(); stop++) {
        for (Kind kind : Kind.values()) {
          long second = timetable.arrival(stop) + 60L * stop + (kind == Kind.ARRIVAL ? 0 : 10);
          learner.learn(new StopEvent(trip, Town.vehicle("bus"), timetable, stop, kind, second));
        }
      }
    }
  }

  @Test
  void knowsAfterARestartWhatWasLearned() {
    TravelTimeLearner learner = new TravelTimeLearner();
    drive(learner, 12);
    LearnedTimesStore store = new LearnedTimesStore(database);
    LearnedTimes changed = learner.takeChanges();
    store.save(changed, at("9:00")).block();
    store.save(changed, at("9:01")).block();
    LearnedTimes loaded = store.load(1_000).block();
    assertThat(loaded.segments().keySet()).isEqualTo(changed.segments().keySet()).isNotEmpty();
    for (SegmentKey key : loaded.segments().keySet()) {
      assertThat(loaded.segment(key).samples()).isEqualTo(changed.segment(key).samples());
    }
    assertThat(loaded.errors().keySet()).isEqualTo(changed.errors().keySet()).isNotEmpty();
    assertThat(learner.takeChanges().segments()).isEmpty();
  }

  @Test
  void keepsAStopVisitOnce() {
    StopVisit visit =
        new StopVisit(
            RUN.id(),
            RUN.trip().routeId(),
            RUN.pattern().id(),
            Town.vehicle("bus"),
            3,
            4,
            RUN.times().stop(3).id(),
            true,
            1_112,
            at("8:13"),
            at("8:13"),
            at("8:14:20"),
            null);
    StopVisitStore store = new StopVisitStore(database);
    store.insert(List.of(visit)).block();
    store.insert(List.of(visit)).block();
    List<String> rows =
        database
            .sql(
                "SELECT trip_id || ' ' || stop_id || ' ' || (actual_arrival_time"
                    + " - schedule_arrival_time) || ' ' || (actual_departure_time IS NULL)"
                    + " FROM bus_location.stop_visits")
            .map(row -> row.get(0, String.class))
            .all()
            .collectList()
            .block();
    assertThat(rows).containsExactly("n0800 D 00:01:20 true");
  }
}
