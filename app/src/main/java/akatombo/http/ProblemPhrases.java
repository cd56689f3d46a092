package akatombo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What refusals say of a value in English, in Japanese: {@code problem-phrases.yaml}. */
final class ProblemPhrases {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** Places of a single word, so that nothing before it is taken for a part of it. */
  private static final Set<String> NUMBERS = Set.of("min", "max", "count", "seconds");

  private final List<Phrase> phrases;

  private record Phrase(Pattern english, List<String> places, String japanese) {

    static Phrase of(Map<String, String> entry) {
      String english = entry.getOrDefault("en", "");
      StringBuilder regex = new StringBuilder();
      int end = 0;
      for (MatchResult place : PLACE.matcher(english).results().toList()) {
        regex
            .append(Pattern.quote(english.substring(end, place.start())))
            .append(NUMBERS.contains(place.group(1)) ? "(\\S+)" : "(.+)");
        end = place.end();
      }
      regex.append(Pattern.quote(english.substring(end)));
      return new Phrase(
          Pattern.compile(regex.toString(), Pattern.DOTALL),
          PLACE.matcher(english).results().map(place -> place.group(1)).toList(),
          entry.getOrDefault("ja", ""));
    }

    Optional<String> say(String text) {
      Matcher said = english.matcher(text);
      return said.matches()
          ? Optional.of(
              PLACE
                  .matcher(japanese)
                  .replaceAll(place ->
                      Matcher.quoteReplacement(said.group(places.indexOf(place.group(1)) + 1))))
          : Optional.empty();
    }
  }

  private ProblemPhrases(List<Map<String, String>> yaml) {
    this.phrases = yaml.stream().map(Phrase::of).toList();
  }

  /** Reads the phrases of the jar. */
  static ProblemPhrases load() {
    try (InputStream in = new ClassPathResource("problem-phrases.yaml").getInputStream()) {
      return new ProblemPhrases(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in Japanese; empty when there is no phrase for it. */
  Optional<String> japanese(String text) {
    return phrases.stream().flatMap(phrase -> phrase.say(text).stream()).findFirst();
  }
}
