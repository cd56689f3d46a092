package akatombo.tourism.web;

import akatombo.tourism.HoursState;
import akatombo.tourism.HoursWording;
import akatombo.tourism.OpeningHours;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Whether a place is open now, until when, and its hours in the reader's words. */
final class OpeningAnswer {

  private OpeningAnswer() {}

  /** What is said; {@code unknown} where no hours are known. */
  static ObjectNode of(Optional<OpeningHours> hours, Reader reader) {
    if (hours.isEmpty()) {
      return Parts.object().put("state", "unknown");
    }
    HoursState state = hours.get().stateAt(reader.now());
    ObjectNode node =
        switch (state) {
          case HoursState.Open(ZonedDateTime until, String comment) ->
              told("open", "until", until, comment, reader);
          case HoursState.Closed(ZonedDateTime opensAt, var reason) ->
              told("closed", "opensAt", opensAt, null, reader);
          case HoursState.Unknown(ZonedDateTime until, String comment) ->
              told("unknown", "until", until, comment, reader);
        };
    return node.put("text", HoursWording.of(state, reader.now(), reader.language()))
        .put("hours", hours.get().in(reader.language()));
  }

  private static ObjectNode told(
      String state,
      String changes,
      @Nullable ZonedDateTime at,
      @Nullable String comment,
      Reader reader) {
    return Parts.object()
        .put("state", state)
        .put(changes, reader.time(at == null ? null : at.toInstant()))
        .put("comment", comment);
  }
}
