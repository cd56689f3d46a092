package akatombo.tourism.stamp.web;

import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Prizes;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.stamp.Stamp;
import akatombo.tourism.stamp.store.StampCard;
import akatombo.tourism.web.RallyAnswer;
import akatombo.tourism.web.Reader;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What its owner reads of a card.
 *
 * @param kept how long after it was made the card is deleted
 */
record CardAnswer(PublishedContent content, Reader reader, Duration kept) {

  ObjectNode card(StampCard card, Prizes.@Nullable Given prize) {
    Optional<Tour> tour = content.findTour(new Slug(card.tour()));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", card.id())
        .put("tour", card.tour())
        .put("language", reader.language().tag())
        .put("createdAt", reader.time(card.createdAt()))
        .put("expiresAt", reader.time(card.createdAt().plus(kept)))
        .put("collected", card.stamps().size());
    tour.filter(known -> known.rally() != null)
        .ifPresent(known -> RallyAnswer.write(node, known, reader));
    ArrayNode stamps = node.putArray("stamps");
    card.stamps().forEach(stamp -> stamps.add(stamp(stamp)));
    node.set("given", prize == null ? null : prize(prize));
    return node;
  }

  ObjectNode stamp(Stamp stamp) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("place", stamp.place())
            .put("proof", Attempt.word(stamp.proof()))
            .put("at", reader.time(stamp.at()));
    name(stamp.place()).ifPresent(poi -> node.set("name", reader.text(poi.name())));
    return node;
  }

  private Optional<PointOfInterest> name(String place) {
    return content.findPoi(new PoiId(place));
  }

  ObjectNode prize(Prizes.Given prize) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", prize.code())
        .put("givenAt", reader.time(prize.givenAt()))
        .put("redeemedAt", reader.time(prize.redeemedAt()));
  }
}
