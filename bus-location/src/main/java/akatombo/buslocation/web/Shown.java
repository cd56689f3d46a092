package akatombo.buslocation.web;

import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A vehicle as a stream shows it; its text is made once for each language, for all readers. */
final class Shown {

  private final VehiclePosition position;
  private final Live live;
  private final Map<Language, byte[]> texts = new ConcurrentHashMap<>(2);

  Shown(VehiclePosition position, Live live) {
    this.position = position;
    this.live = live;
  }

  VehiclePosition position() {
    return position;
  }

  /** The vehicle as JSON, not to be written to. */
  byte[] json(View view) {
    return texts.computeIfAbsent(view.language(), language -> write(view));
  }

  boolean isSame(VehiclePosition other, Live itsLive) {
    return live == itsLive && position.equals(other);
  }

  private byte[] write(View view) {
    AnswerJson answer = AnswerJson.bare(view);
    VehicleJson.write(answer, position, live);
    return answer.endBare();
  }
}
