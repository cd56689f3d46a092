package akatombo.tourism.web;

import akatombo.tourism.Rally;
import akatombo.tourism.Tour;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stamp rally of a tour. */
public final class RallyAnswer {

  private RallyAnswer() {}

  /** Puts {@code rally} into an answer; null for a tour without one. */
  public static void write(ObjectNode answer, Tour tour, Reader reader) {
    Rally rally = tour.rally();
    if (rally == null) {
      answer.putNull("rally");
      return;
    }
    ObjectNode node = answer.putObject("rally").put("needed", rally.needed());
    node.set("prize", reader.text(rally.prize()));
    node.put("from", rally.from() == null ? null : rally.from().toString())
        .put("to", rally.to() == null ? null : rally.to().toString());
    ArrayNode proofs = node.putArray("proofs");
    rally.sortedProofs().forEach(proof -> proofs.add(Parts.word(proof)));
    ArrayNode places = node.putArray("places");
    tour.stampPlaces().forEach(poi -> places.add(poi.text()));
  }
}
