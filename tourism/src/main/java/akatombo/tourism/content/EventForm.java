package akatombo.tourism.content;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.WrittenTime;
import akatombo.tourism.Admission;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaUse;
import akatombo.tourism.PoiId;
import akatombo.tourism.RoadClosure;
import akatombo.tourism.Slug;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event as JSON. */
final class EventForm {

  private static final String[] FIELDS = {
    "slug",
    "name",
    "description",
    "poi",
    "place",
    "point",
    "firstDay",
    "lastDay",
    "starts",
    "ends",
    "admission",
    "organizer",
    "url",
    "media",
    "closures",
    "references"
  };

  private EventForm() {}

  /** Reads all fields; what is supplied may be asked for only when nothing was wrong. */
  static Supplier<Event> read(Fields fields, Named named) {
    var _ = fields.only(FIELDS);
    fields.require("firstDay");
    Slug slug = named.read(fields, Slug::new);
    LocalizedText name = Texts.required(fields, "name", Texts.NAME_MAX);
    LocalizedText description = Texts.read(fields, "description", Texts.DESCRIPTION_MAX);
    PoiId poi = fields.parsed("poi", PoiId::new, TextForm.PLACE);
    String place = fields.textOrEmpty("place", Forms.LINE_MAX);
    GeoPoint point = fields.point("point");
    LocalDate firstDay = fields.parsed("firstDay", WrittenTime::date, TextForm.DATE);
    LocalDate lastDay = lastDay(fields, firstDay);
    LocalTime starts = fields.parsed("starts", LocalTime::parse, TextForm.TIME);
    LocalTime ends = fields.parsed("ends", LocalTime::parse, TextForm.TIME);
    Admission admission = Forms.admission(fields);
    String organizer = fields.text("organizer", Forms.LINE_MAX);
    String url = Forms.url(fields);
    List<MediaUse> media = MediaForm.read(fields);
    List<RoadClosure> closures = ClosureForm.read(fields);
    Map<String, String> references = Forms.references(fields);
    return () ->
        new Event(
            Objects.requireNonNull(slug),
            name,
            description,
            poi,
            place,
            point,
            Objects.requireNonNull(firstDay),
            Objects.requireNonNull(lastDay),
            starts,
            ends,
            admission,
            organizer,
            url,
            media,
            closures,
            references);
  }

  private static @Nullable LocalDate lastDay(Fields fields, @Nullable LocalDate firstDay) {
    LocalDate lastDay = fields.parsed("lastDay", WrittenTime::date, TextForm.DATE);
    if (lastDay != null && firstDay != null && lastDay.isBefore(firstDay)) {
      fields.wrong("lastDay", FaultCode.ENDS_BEFORE_IT_BEGINS, Map.of());
    }
    return lastDay == null ? firstDay : lastDay;
  }

  static ObjectNode write(Event event) {
    ObjectNode node = Forms.object();
    node.put("slug", event.slug().text());
    Forms.put(node, "name", event.name());
    Forms.put(node, "description", event.description());
    Forms.put(node, "poi", text(event.poi()));
    Forms.put(node, "place", event.place());
    Forms.put(node, "point", event.point());
    node.put("firstDay", event.firstDay().toString());
    node.put("lastDay", event.lastDay().toString());
    Forms.put(node, "starts", text(event.starts()));
    Forms.put(node, "ends", text(event.ends()));
    Forms.put(node, event.admission());
    Forms.put(node, "organizer", event.organizer());
    Forms.put(node, "url", event.url());
    Forms.putAll(node, "media", event.media(), MediaForm::write);
    ClosureForm.put(node, event.closures());
    Forms.putTexts(node, "references", event.references());
    return node;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
