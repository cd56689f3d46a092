package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PerSchedulesTest {

  private final AtomicInteger times = new AtomicInteger();
  private final PerSchedules<Integer> counted =
      new PerSchedules<>(schedules -> times.incrementAndGet());

  @Test
  void worksOutTheSameSchedulesOnce() {
    assertThat(counted.of(Schedules.NONE)).isEqualTo(1);
    assertThat(counted.of(Schedules.NONE)).isEqualTo(1);
  }

  @Test
  void worksOutAnewWhenOthersAreServed() {
    assertThat(counted.of(Schedules.NONE)).isEqualTo(1);
    assertThat(counted.of(Schedules.NONE.with(SampleCity.schedule()))).isEqualTo(2);
  }
}
