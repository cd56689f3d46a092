package akatombo.tourism.web;

import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.Wording;
import akatombo.tourism.visit.WayWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
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
    SequencedSet<Language> preferred = new LinkedHashSet<>();
    preferred.add(language);
    String tag = language.tag();
    for (int dash = tag.lastIndexOf('-'); dash > 0; dash = tag.lastIndexOf('-', dash - 1)) {
      preferred.add(new Language(tag.substring(0, dash)));
    }
    String first = tag.split("-", 2)[0];
    if (first.equals("zh")) {
      preferred.add(new Language("zh-Hans"));
      preferred.add(new Language("zh-Hant"));
    }
    if (!first.equals(Language.JAPANESE.tag())) {
      preferred.add(Language.ENGLISH);
    }
    return new Reader(List.copyOf(preferred), now.atZone(zone));
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

  /** A text of ours in Japanese for who reads Japanese, in English for all others. */
  public ObjectNode said(String japanese, String english) {
    return isJapanese() ? node(japanese, Language.JAPANESE) : node(english, Language.ENGLISH);
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

  private boolean isJapanese() {
    return preferred.contains(Language.JAPANESE);
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
