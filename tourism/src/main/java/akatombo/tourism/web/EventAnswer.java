package akatombo.tourism.web;

import akatombo.tourism.Event;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/events}: what happens where on which days, by first day or nearest first. */
final class EventAnswer {

  private static final int RADIUS = 20_000;

  private EventAnswer() {}

  static ObjectNode list(Catalogue catalogue, Query query, Reader reader) {
    LocalDate from = query.date("from").orElseGet(() -> reader.now().toLocalDate());
    LocalDate to = query.date("to").orElse(LocalDate.MAX);
    if (to.isBefore(from)) {
      throw Refusals.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "end-before-start",
          "to is %s; that is before from, %s.".formatted(to, from),
          Map.of("field", "to", "value", to.toString()));
    }
    Around around = Around.read(query, RADIUS);
    Page page = Page.read(query);
    Page.Part<Around.Found<Catalogue.ListedEvent>> part =
        around.select(
            catalogue.events(),
            each -> !each.event().lastDay().isBefore(from) && !each.event().firstDay().isAfter(to),
            Catalogue.ListedEvent::point,
            page);
    ObjectNode answer = Parts.begin(catalogue, reader);
    ArrayNode events = answer.putArray("events");
    for (Around.Found<Catalogue.ListedEvent> each : part.all()) {
      ObjectNode event = events.addObject();
      write(event, each.what(), catalogue, reader);
      Parts.distance(event, each.meters());
    }
    page.write(answer, part.found());
    return answer;
  }

  /** {@code GET /v1/events/{slug}}: one of them. */
  static ObjectNode one(Catalogue catalogue, String slug, Reader reader) {
    ObjectNode answer = Parts.begin(catalogue, reader);
    write(answer, find(catalogue, slug), catalogue, reader);
    return answer;
  }

  /** The event of a name, or the refusal. */
  static Catalogue.ListedEvent find(Catalogue catalogue, String slug) {
    return catalogue.events().stream()
        .filter(each -> each.event().slug().text().equals(slug))
        .findFirst()
        .orElseThrow(() -> Refusals.notFound("event-not-found", slug));
  }

  private static void write(
      ObjectNode node, Catalogue.ListedEvent listed, Catalogue catalogue, Reader reader) {
    Event event = listed.event();
    node.put("slug", event.slug().text());
    node.set("name", reader.text(event.name()));
    node.set("description", reader.text(event.description()));
    if (event.poi() != null) {
      node.put("poi", event.poi().text());
      catalogue
          .content()
          .findPoi(event.poi())
          .map(PointOfInterest::name)
          .ifPresent(name -> node.set("poiName", reader.text(name)));
    }
    node.put("place", event.place());
    Parts.point(node, listed.point());
    node.put("firstDay", event.firstDay().toString()).put("lastDay", event.lastDay().toString());
    node.put("starts", event.starts() == null ? null : Objects.toString(event.starts()));
    node.put("ends", event.ends() == null ? null : Objects.toString(event.ends()));
    node.set("admission", Parts.admission(event.admission(), reader));
    node.put("organizer", event.organizer()).put("url", event.url());
    node.set("media", catalogue.media(event.media(), reader));
    node.set("closures", new ClosuresAnswer(catalogue, reader).of(event));
    node.set("references", Parts.references(event.references()));
  }
}
