package akatombo.tourism.content;

import akatombo.tourism.LocalizedText;
import akatombo.tourism.RoadClosure;
import akatombo.tourism.TriggerZone;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Streets that are closed during an event, as JSON. */
final class ClosureForm {

  private static final String FIELD = "closures";
  private static final int CLOSURES_MAX = 20;

  private ClosureForm() {}

  static List<RoadClosure> read(Fields event) {
    return event.list(FIELD, 0, CLOSURES_MAX, ClosureForm::one);
  }

  private static @Nullable RoadClosure one(Fields fields) {
    var _ = fields.only("area", "starts", "ends", "note");
    fields.require("area");
    TriggerZone area = ZoneForm.read(fields.object("area"));
    LocalTime starts = fields.parsed("starts", LocalTime::parse, TextForm.TIME);
    LocalTime ends = fields.parsed("ends", LocalTime::parse, TextForm.TIME);
    LocalizedText note = Texts.read(fields, "note", Texts.NOTE_MAX);
    if (starts != null && ends != null && !ends.isAfter(starts)) {
      fields.wrong("ends", FaultCode.ENDS_BEFORE_IT_BEGINS, Map.of());
      return null;
    }
    return area == null ? null : new RoadClosure(area, starts, ends, note);
  }

  static void put(ObjectNode event, List<RoadClosure> closures) {
    Forms.putAll(event, FIELD, closures, ClosureForm::write);
  }

  private static ObjectNode write(RoadClosure closure) {
    ObjectNode node = Forms.object();
    node.set("area", ZoneForm.write(closure.area()));
    Forms.put(node, "starts", closure.starts() == null ? null : closure.starts().toString());
    Forms.put(node, "ends", closure.ends() == null ? null : closure.ends().toString());
    Forms.put(node, "note", closure.note());
    return node;
  }
}
