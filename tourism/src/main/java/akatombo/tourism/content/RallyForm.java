package akatombo.tourism.content;

import akatombo.gtfs.WrittenTime;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.Rally;
import akatombo.tourism.Rally.Proof;
import akatombo.tourism.Waypoint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stamp rally of a tour as JSON. */
final class RallyForm {

  private static final String PROOFS =
      Arrays.stream(Proof.values()).map(Proof::name).collect(Collectors.joining(", "));

  private RallyForm() {}

  /**
   * The rally; null when there is none or something is wrong with it.
   *
   * @param waypoints of the tour; null when not all of them could be read
   */
  static @Nullable Rally read(@Nullable Fields fields, @Nullable List<Waypoint> waypoints) {
    if (fields == null) {
      return null;
    }
    var _ = fields.only("needed", "prize", "from", "to", "proofs");
    long places = waypoints == null ? Integer.MAX_VALUE : places(waypoints);
    Long said = fields.whole("needed", 1, Integer.MAX_VALUE);
    long needed = Objects.requireNonNullElse(said, places);
    LocalizedText prize = Texts.required(fields, "prize", Texts.NOTE_MAX);
    LocalDate from = fields.parsed("from", WrittenTime::date, TextForm.DATE);
    LocalDate to = fields.parsed("to", WrittenTime::date, TextForm.DATE);
    Set<Proof> proofs = proofs(fields.texts("proofs"));
    boolean isRight = true;
    if (places == 0 || needed > places) {
      fields.wrong("needed", FaultCode.STAMPS, Map.of("count", places));
      isRight = false;
    }
    if (from != null && to != null && to.isBefore(from)) {
      fields.wrong("to", FaultCode.ENDS_BEFORE_IT_BEGINS, Map.of());
      isRight = false;
    }
    if (proofs.isEmpty()) {
      fields.wrong("proofs", FaultCode.NOT_ONE_OF, Map.of("allowed", PROOFS));
      isRight = false;
    }
    return isRight ? new Rally((int) needed, prize, from, to, proofs) : null;
  }

  private static long places(List<Waypoint> waypoints) {
    return waypoints.stream().filter(Waypoint::isStamped).map(Waypoint::poi).distinct().count();
  }

  /** All without the field; none when one is unknown. */
  private static Set<Proof> proofs(@Nullable List<String> said) {
    if (said == null) {
      return EnumSet.allOf(Proof.class);
    }
    Set<Proof> proofs = EnumSet.noneOf(Proof.class);
    for (String name : said) {
      if (Arrays.stream(Proof.values()).noneMatch(proof -> proof.name().equals(name))) {
        return Set.of();
      }
      proofs.add(Proof.valueOf(name));
    }
    return proofs;
  }

  static ObjectNode write(Rally rally) {
    ObjectNode node = Forms.object().put("needed", rally.needed());
    Forms.put(node, "prize", rally.prize());
    Forms.put(node, "from", rally.from() == null ? null : rally.from().toString());
    Forms.put(node, "to", rally.to() == null ? null : rally.to().toString());
    ArrayNode proofs = node.putArray("proofs");
    rally.sortedProofs().forEach(proof -> proofs.add(proof.name()));
    return node;
  }
}
