package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.BoundingBox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A reader that stops and resumes at any event sees what one that never stops sees. */
class VehicleChangesProperties {

  private static final Instant NOW = TestCity.at("08:00:00");
  private static final VehicleFilter WEST = new VehicleFilter(new BoundingBox(0, 0, 90, 4.5), null);

  @Property
  void losesAndRepeatsNothing(
      @ForAll @Size(max = 40) List<@IntRange(max = 59) Integer> moves,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> reads) {
    VehicleChanges changes = new VehicleChanges(1000, 1_000);
    Map<Integer, VehiclePosition> world = new HashMap<>();
    Map<String, Double> seen = new HashMap<>();
    long place = changes.last();
    int turn = 0;
    for (int move : moves) {
      step(world, move, turn);
      changes.advance(new Fleet(turn, NOW, world.values(), List.of(), List.of()), NOW);
      int events = reads.get(turn++ % reads.size());
      place = read(changes, place, events, seen);
    }
    read(changes, place, Integer.MAX_VALUE, seen);
    Map<String, Double> expected = new HashMap<>();
    world.values().stream()
        .filter(WEST::matches)
        .forEach(each -> expected.put(each.id().text(), each.report().lon()));
    assertThat(seen).isEqualTo(expected);
  }

  /** Reads some events and stops; gives the place to resume at. */
  private static long read(VehicleChanges changes, long from, int most, Map<String, Double> seen) {
    long place = from;
    int read = 0;
    VehicleChanges.Unseen unseen = changes.since(from, WEST, Math.max(1, most)).orElseThrow();
    for (VehicleChanges.Event event : unseen.events()) {
      if (read++ == most) {
        return place;
      }
      assertThat(event.number()).as("numbers grow").isGreaterThan(place);
      Shown shown = event.shown();
      String id = event.vehicle().text();
      if (shown == null) {
        seen.remove(id);
      } else {
        double lon = shown.position().report().lon();
        assertThat(Objects.equals(seen.put(id, lon), lon)).as("a value comes twice").isFalse();
      }
      place = event.number();
    }
    return unseen.events().isEmpty() ? unseen.until() : place;
  }

  /** Else a reader whose box nothing has happened in would skip what happens while it looks. */
  @Example
  void tellsHowFarItLookedWhereNothingConcernsTheReader() {
    VehicleChanges changes = new VehicleChanges(1000, 1_000);
    Map<Integer, VehiclePosition> world = new HashMap<>();
    step(world, 8, 1); // vehicle 0, far in the east
    changes.advance(new Fleet(1, NOW, world.values(), List.of(), List.of()), NOW);
    VehicleChanges.Unseen unseen = changes.since(1000, WEST, 10).orElseThrow();
    step(world, 11, 2); // vehicle 1, in the west, before the reader goes on
    changes.advance(new Fleet(2, NOW, world.values(), List.of(), List.of()), NOW);
    assertThat(unseen.events()).isEmpty();
    assertThat(unseen.until()).isEqualTo(1001);
    assertThat(changes.since(unseen.until(), WEST, 10).orElseThrow().events()).hasSize(1);
  }

  /** Vehicle 0 to 5 goes to a place 0 to 8, or away. */
  private static void step(Map<Integer, VehiclePosition> world, int move, int turn) {
    int vehicle = move / 10;
    int place = move % 10;
    if (place == 9) {
      world.remove(vehicle);
      return;
    }
    double lon = place + turn / 1000.0;
    world.put(
        vehicle,
        new VehiclePosition(
            new VehicleReport(
                "o",
                new VehicleId("t", "v" + vehicle),
                NOW,
                1,
                lon,
                null,
                null,
                TripHint.NONE,
                null,
                null,
                NOW),
            new TripMatch.Unmatched(TripMatch.Reason.NO_HINT)));
  }
}
