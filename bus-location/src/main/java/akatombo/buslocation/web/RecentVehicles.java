package akatombo.buslocation.web;

import akatombo.buslocation.Fleet;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the answer that every map of the city asks for once a second, not once a reader. */
final class RecentVehicles {

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  Answer of(View view, VehicleFilter filter, Answer.Media media) {
    if (!filter.isEverything()) {
      return VehiclesAnswer.of(view, filter, media);
    }
    Key key = new Key(view.language(), media);
    Kept last = kept.get(key);
    if (last != null && last.isOf(view)) {
      return last.answer;
    }
    Answer answer = VehiclesAnswer.of(view, filter, media);
    kept.put(key, new Kept(view.fleet(), view.schedules(), view.now().getEpochSecond(), answer));
    return answer;
  }

  private record Key(Language language, Answer.Media media) {}

  private record Kept(Fleet fleet, Schedules schedules, long second, Answer answer) {

    boolean isOf(View view) {
      return fleet == view.fleet()
          && schedules == view.schedules()
          && second == view.now().getEpochSecond();
    }
  }
}
