package akatombo.tourism.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.Wording;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.visit.WayWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who reads an answer, and when.
 *
 * @param preferred the languages whose texts are taken, best first; behind them all stands the one
 *     a text was written in
 */
public record Reader(List<Language> preferred, ZonedDateTime now) {

  public Reader {
    preferred = List.copyOf(preferred);
  }

  /** A reader of a language, who reads its relatives where it lacks, and then English. */
  public static Reader of(Language language, Instant now, ZoneId zone) {
    return new Reader(language.preferred(), now.atZone(zone));
  }

  /** This reader at another time. */
  Reader at(ZonedDateTime time) {
    return new Reader(preferred, time);
  }

  /** The language asked for. */
  public Language language() {
    return preferred.getFirst();
  }

  /** The text with its language and how far it may be trusted; JSON null without text. */
  public JsonNode text(LocalizedText text) {
    return text.in(preferred)
        .<JsonNode>map(shown ->
            node(shown.text(), shown.language())
                .put("state", shown.state().name().toLowerCase(Locale.ROOT)))
        .orElseGet(JsonNodeFactory.instance::nullNode);
  }

  /** A sentence of ours in the best language there is for the reader. */
  ObjectNode said(Wording wording, Object... values) {
    return node(wording.in(preferred, values), wording.language(preferred));
  }

  /** How two ways differ, in the best language there is for the reader. */
  ObjectNode said(WayWords words) {
    Language language = words.language(preferred);
    return node(words.in(language), language);
  }

  /** The instant with the city's offset; null for none. */
  public @Nullable String time(@Nullable Instant instant) {
    return instant == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            instant.truncatedTo(ChronoUnit.SECONDS).atZone(now.getZone()));
  }

  private static ObjectNode node(String text, Language language) {
    return JsonNodeFactory.instance.objectNode().put("text", text).put("language", language.tag());
  }
}
