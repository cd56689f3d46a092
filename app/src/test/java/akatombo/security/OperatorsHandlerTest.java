package akatombo.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.FeedFixtures;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Schedules;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperatorsHandlerTest {

  private static final Set<String> FEEDS = Set.of("tatsuno", "notyet");
  private static final Schedules SCHEDULES = Schedules.NONE.with(FeedFixtures.sampleSchedule());

  private static void check(@Nullable String feed, String... agencies) {
    Set<AgencyId> ids =
        Arrays.stream(agencies)
            .map(id -> AgencyId.parse(id).orElseThrow())
            .collect(Collectors.toSet());
    OperatorsHandler.requireKnown(new Operator("op", "Operator", feed, ids), FEEDS, SCHEDULES);
  }

  @Test
  void takesWhatTheTimetableHas() {
    assertThatCode(() -> check(null)).doesNotThrowAnyException();
    assertThatCode(() -> check("tatsuno", "tatsuno:community")).doesNotThrowAnyException();
    assertThatCode(() -> check(null, "tatsuno:community")).doesNotThrowAnyException();
  }

  @Test
  void takesAnyAgencyOfAFeedThatCouldNotBeReadYet() {
    assertThatCode(() -> check("notyet", "notyet:1")).doesNotThrowAnyException();
  }

  @Test
  void refusesAFeedOrAnAgencyThatDoesNotExist() {
    assertThatThrownBy(() -> check("tatsuna")).hasMessageContaining("no feed tatsuna");
    assertThatThrownBy(() -> check("tatsuno", "tatsuno:comunity"))
        .hasMessageContaining("no agency tatsuno:comunity");
    assertThatThrownBy(() -> check(null, "tatsuna:community"))
        .hasMessageContaining("no agency tatsuna:community");
    assertThatThrownBy(() -> check("tatsuno", "notyet:1")).hasMessageContaining("of tatsuno only");
  }
}
