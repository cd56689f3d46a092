package akatombo.buslocation.control.web;

import static akatombo.buslocation.Town.trip;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ServiceChange.Cancellation;
import akatombo.buslocation.control.ServiceChange.Scope;
import akatombo.gtfs.TripOnDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftsTest {

  private static final Words NONE = new Words(null, null, Map.of(), Map.of(), Map.of());

  private final Drafts drafts = new Drafts(AlertTemplates.load(), Town.SCHEDULES);

  private Cancellation canceled(List<TripOnDate> all, List<TripOnDate> told, Words words) {
    return new Cancellation(Scope.NAMED, all, drafts.canceled(Scope.NAMED, told, words));
  }

  @Test
  void tellsOnlyOfTheTripsThatAreLeft() {
    List<TripOnDate> two = List.of(trip("n0800"), trip("n0820"));
    AlertDraft left = drafts.stillCanceled(canceled(two, two, NONE), List.of(trip("n0820")));
    assertThat(left).isEqualTo(drafts.canceled(Scope.NAMED, List.of(trip("n0820")), NONE));
  }

  @Test
  void keepsTheWordsOfTheOffice() {
    Words own = new Words(null, null, Map.of("ja", "雪です"), Map.of(), Map.of());
    List<TripOnDate> two = List.of(trip("n0800"), trip("n0820"));
    AlertDraft left = drafts.stillCanceled(canceled(two, two, own), List.of(trip("n0820")));
    assertThat(left.header()).isEqualTo(Map.of("ja", "雪です"));
  }

  @Test
  void passesOverTripsThatALaterTimetableDoesNotHave() {
    List<TripOnDate> two = List.of(trip("n0800"), trip("n0820"));
    List<TripOnDate> three = List.of(trip("n0800"), trip("n0820"), trip("gone"));
    AlertDraft left =
        drafts.stillCanceled(canceled(three, two, NONE), List.of(trip("n0820"), trip("gone")));
    assertThat(left).isEqualTo(drafts.canceled(Scope.NAMED, List.of(trip("n0820")), NONE));
    Cancellation gone = canceled(three, two, NONE);
    assertThat(drafts.stillCanceled(gone, List.of(trip("gone")))).isEqualTo(gone.alert());
  }
}
