package akatombo.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Japanese what went wrong, with every fact the English sentence has. */
final class JapaneseDetail {

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  /** The facts that are said in words. */
  private static final String ALLOWED = "allowed";

  private static final String BOUNDS = "bounds";

  private final ProblemPhrases phrases;

  JapaneseDetail(ProblemPhrases phrases) {
    this.phrases = phrases;
  }

  /**
   * What is allowed, where a fact names it; else what the English says of a field, where there is a
   * phrase for it; else the first sentence of the catalogue whose facts are all there; else what to
   * do, and the cause as it was said.
   *
   * @param english what whoever refused has said
   */
  String of(ProblemText text, Map<String, Object> facts, @Nullable String english) {
    return Optional.of(text.facts())
        .filter(sentences -> isKnown(facts, ALLOWED))
        .flatMap(sentences -> filled(sentences, facts))
        .or(() -> Optional.ofNullable(english).flatMap(sentence -> said(sentence, facts)))
        .or(() -> filled(text.facts(), facts))
        .orElseGet(() -> help(text, english));
  }

  private Optional<String> filled(List<String> sentences, Map<String, Object> facts) {
    return sentences.stream()
        .filter(sentence ->
            FACT.matcher(sentence).results().allMatch(fact -> isKnown(facts, fact.group(1))))
        .map(sentence ->
            FACT.matcher(sentence)
                .replaceAll(fact -> Matcher.quoteReplacement(words(fact.group(1), facts))))
        .findFirst();
  }

  private static boolean isKnown(Map<String, Object> facts, String name) {
    return !words(facts.getOrDefault(name, "")).isBlank();
  }

  private Optional<String> said(String english, Map<String, Object> facts) {
    String field = String.valueOf(facts.getOrDefault("field", ""));
    String reason =
        english.startsWith(field + ": ") ? english.substring(field.length() + 2) : english;
    return phrases
        .japanese(reason)
        .map(words -> field.isEmpty() ? words + "。" : field + "：" + words + "。");
  }

  private String words(String name, Map<String, Object> facts) {
    Object fact = facts.getOrDefault(name, "");
    String words = name.equals(BOUNDS) && fact instanceof Map<?, ?> box ? edges(box) : words(fact);
    return name.equals(ALLOWED) ? phrases.japanese(words).orElse(words) : words;
  }

  private static String edges(Map<?, ?> box) {
    return "緯度 %s〜%s、経度 %s〜%s"
        .formatted(box.get("minLat"), box.get("maxLat"), box.get("minLon"), box.get("maxLon"));
  }

  private static String words(Object fact) {
    return switch (fact) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .sorted()
              .collect(Collectors.joining("、"));
      case Collection<?> all -> all.stream().map(String::valueOf).collect(Collectors.joining("、"));
      default -> String.valueOf(fact);
    };
  }

  private static String help(ProblemText text, @Nullable String english) {
    String help = text.help().getOrDefault("ja", "");
    return text.facts().isEmpty() || english == null ? help : help + "（" + english + "）";
  }
}
