package akatombo.buslocation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sender of a report is told, in Japanese and in English.
 *
 * @param japanese with {@code {0}}, {@code {1}} … where the facts stand
 * @param english likewise
 */
public record Sentence(String japanese, String english, List<Object> facts) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  public Sentence {
    facts = List.copyOf(facts);
  }

  /** A sentence with its facts; instants among them are written in the reader's zone. */
  public static Sentence of(String japanese, String english, Object... facts) {
    return new Sentence(japanese, english, List.of(facts));
  }

  /** The sentence in one of the languages; times to the second, with the zone's offset. */
  public String text(boolean inJapanese, ZoneId zone) {
    return PLACE
        .matcher(inJapanese ? japanese : english)
        .replaceAll(place ->
            Matcher.quoteReplacement(written(facts.get(Integer.parseInt(place.group(1))), zone)));
  }

  private static String written(Object fact, ZoneId zone) {
    return fact instanceof Instant instant
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone))
        : fact.toString();
  }
}
