package akatombo.buslocation.track;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.VehicleId;
import org.junit.jupiter.api.Test;

class VehiclesTest {

  private static final VehicleId BUS = new VehicleId("city", "12");

  @Test
  void keepsWhatWasBefore() {
    Vehicles one = Vehicles.NONE.with(BUS, Vehicle.UNSEEN);
    Vehicles none = one.without(BUS);

    assertThat(one.ids()).containsExactly(BUS);
    assertThat(none.all()).isEmpty();
    assertThat(Vehicles.NONE.all()).isEmpty();
  }

  @Test
  void dropsThoseNobodyWants() {
    Vehicles all = Vehicles.NONE.with(BUS, Vehicle.UNSEEN);

    assertThat(all.without(vehicle -> true).ids()).isEmpty();
    assertThat(all.without(vehicle -> false)).isEqualTo(all);
  }
}
