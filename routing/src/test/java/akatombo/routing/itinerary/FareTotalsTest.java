package akatombo.routing.itinerary;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.routing.DemoCity;
import akatombo.routing.FareProduct;
import akatombo.routing.FareProduct.Named;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.LiveState;
import akatombo.routing.Told;
import akatombo.routing.TravelMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FareTotalsTest {

  @Test
  void paysOnceForAProductThatCoversSeveralLegs() {
    assertThat(
            totals(
                leg(product("day", 500, "adult", null)), leg(product("day", 500, "adult", null))))
        .isEqualTo("500 JPY adult");
  }

  @Test
  void takesTheCheaperOfASingleForEachLegAndOneForAll() {
    FareProduct day = product("day", 500, "adult", null);
    assertThat(
            totals(
                leg(product("single-1", 200, "adult", null), day),
                leg(product("single-2", 200, "adult", null), day)))
        .isEqualTo("400 JPY adult");
    assertThat(
            totals(
                leg(product("single-1", 300, "adult", null), day),
                leg(product("single-2", 300, "adult", null), day)))
        .isEqualTo("500 JPY adult");
  }

  @Test
  void mixesMediaOnlyWhereNoneServesAllLegs() {
    assertThat(
            totals(
                leg(product("a", 200, "adult", "cash"), product("b", 190, "adult", "ic")),
                leg(product("c", 200, "adult", "cash"))))
        .isEqualTo("400 JPY adult cash");
    assertThat(
            totals(leg(product("a", 190, "adult", "ic")), leg(product("b", 200, "adult", "cash"))))
        .isEqualTo("390 JPY adult");
  }

  @Test
  void countsWhatIsForEverybodyForEachRider() {
    assertThat(
            totals(
                leg(product("a", 200, "adult", null), product("b", 100, "child", null)),
                leg(product("c", 50, null, null))))
        .isEqualTo("250 JPY adult, 150 JPY child");
  }

  @Test
  void saysWhenALegHasNoPrice() {
    assertThat(totals(leg(product("a", 200, "adult", null)), leg()))
        .isEqualTo("200 JPY adult incomplete");
    assertThat(totals(leg(), leg())).isEmpty();
  }

  private static String totals(TransitLeg... legs) {
    List<Leg> all = Stream.<Leg>of(legs).toList();
    return Told.fares(
        new Itinerary("", at("10:00"), at("11:00"), 0, 0, FareTotals.of(List.of(legs)), all));
  }

  private static FareProduct product(
      String use, long amount, @Nullable String rider, @Nullable String medium) {
    return new FareProduct(use, use, use, amount, "JPY", named(rider), named(medium));
  }

  private static @Nullable Named named(@Nullable String id) {
    return id == null ? null : new Named(id, id);
  }

  private static TransitLeg leg(FareProduct... products) {
    LegEnd end = new LegEnd(null, new GeoPoint(0, 0), null, -1);
    LegTime time = new LegTime(at("10:00"), null);
    return new TransitLeg(
        TravelMode.BUS,
        end,
        end,
        time,
        time,
        0,
        "",
        new RouteId("DEMO", "R1"),
        DemoCity.trip("b1000"),
        false,
        new Leg.RouteName(null, null, null, null, null),
        List.of(),
        List.of(products),
        List.of(),
        null,
        LiveState.SCHEDULED,
        null);
  }
}
