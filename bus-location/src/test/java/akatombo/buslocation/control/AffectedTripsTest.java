package akatombo.buslocation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.buslocation.Town;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AffectedTripsTest {

  private static final RouteId NORTH = new RouteId(Town.FEED, "N");

  private static AffectedTrips between(String from, String until) {
    return new AffectedTrips(Town.SCHEDULE, Town.at(from), Town.at(until));
  }

  private static Area box(double south, double west, double north, double east) {
    return new Area(
        List.of(
            new GeoPoint(south, west),
            new GeoPoint(south, east),
            new GeoPoint(north, east),
            new GeoPoint(north, west),
            new GeoPoint(south, west)));
  }

  private static List<String> ids(List<AffectedTrip> trips) {
    return trips.stream()
        .map(AffectedTrip::trip)
        .map(trip -> trip.tripId().id() + " " + trip.serviceDate())
        .toList();
  }

  @Test
  void findsTheTripsOfALineThatAreOnTheRoadInTheWindow() {
    assertThat(ids(between("8:10", "8:21").onTheRoad(NORTH, null)))
        .containsExactly("n0800 2027-04-01", "n0820 2027-04-01");
    assertThat(ids(between("8:14", "8:20").onTheRoad(NORTH, null))).isEmpty();
    assertThat(between("8:10", "8:21").onTheRoad(NORTH, 1)).isEmpty();
  }

  @Test
  void findsTheTripsOfALineThatBeginInTheWindow() {
    assertThat(ids(between("8:00", "8:20").beginning(NORTH, null)))
        .containsExactly("n0800 2027-04-01");
    assertThat(ids(between("8:01", "8:21").beginning(NORTH, null)))
        .containsExactly("n0820 2027-04-01");
  }

  @Test
  void leavesOutWhatArrivesAsTheWindowBegins() {
    assertThat(between("8:13", "8:20").onTheRoad(NORTH, null)).isEmpty();
  }

  @Test
  void saysWhenATripIsInTheAreaAndWhereItCalls() {
    Area aroundB = box(34.809, 134.49, 34.811, 134.51);
    AffectedTrip first =
        between("8:05", "8:06").in(aroundB).stream()
            .filter(found -> found.trip().equals(Town.trip("n0800")))
            .findFirst()
            .orElseThrow();
    assertThat(first.departure()).isEqualTo(Town.at("8:00"));
    assertThat(first.isUnderWay(Town.at("8:05"))).isTrue();
    assertThat(first.inArea())
        .isEqualTo(
            new AffectedTrip.Passage(
                Town.at("8:00"), Town.at("8:08"), List.of(new StopId(Town.FEED, "B"))));
  }

  @Test
  void tellsWhetherATripPassesStopsInTheWindow() {
    assertThat(between("8:05", "8:06").isPassing(Town.trip("n0800"), 1, 2)).isTrue();
    assertThat(between("8:12", "8:30").isPassing(Town.trip("n0800"), 1, 2)).isTrue();
    assertThat(between("8:13", "8:30").isPassing(Town.trip("n0800"), 1, 2)).isFalse();
    assertThat(between("8:08", "8:30").isPassing(Town.trip("n0800"), 0, 1)).isFalse();
    assertThat(between("7:00", "8:09").isPassing(Town.trip("n0800"), 3, 3)).isFalse();
    assertThat(between("7:00", "8:10").isPassing(Town.trip("n0800"), 3, 3)).isTrue();
  }

  @Test
  void countsATripAfterMidnightToItsServiceDate() {
    assertThat(ids(between("24:15", "24:20").onTheRoad(NORTH, null)))
        .containsExactly("night 2027-04-01");
  }

  @Test
  void findsATripThatPassesTheAreaBetweenTwoStops() {
    Area betweenBAndC = box(34.813, 134.49, 34.817, 134.51);
    assertThat(ids(between("8:00", "9:00").in(betweenBAndC)))
        .containsExactly("n0800 2027-04-01", "tight 2027-04-01", "n0820 2027-04-01");
    assertThat(ids(between("8:05", "8:06").in(betweenBAndC))).containsExactly("n0800 2027-04-01");
    assertThat(ids(between("8:09", "8:20").in(betweenBAndC))).isEmpty();
  }

  @Test
  void findsATripWhoseWayCrossesAnAreaWithoutACornerInIt() {
    Area sliver = box(34.8149, 134.4, 34.8151, 134.6);
    assertThat(ids(between("8:05", "8:06").in(sliver))).containsExactly("n0800 2027-04-01");
  }

  @Test
  void leavesOutWhatOnlyPassesBy() {
    assertThat(between("8:00", "9:00").in(box(34.80, 134.55, 34.83, 134.56))).isEmpty();
  }

  @Test
  void refusesAnAreaThatIsNotClosed() {
    GeoPoint a = new GeoPoint(34, 134);
    GeoPoint b = new GeoPoint(35, 134);
    assertThatThrownBy(() -> new Area(List.of(a, b, a, b)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
