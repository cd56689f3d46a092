package akatombo.buslocation.control.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The words alerts are made of, in every language passengers read. */
final class AlertTemplates {

  private static final String FILE = "/akatombo/buslocation/control/alert-templates.json";

  private static final Pattern FACT = Pattern.compile("\\{\\w+}");

  private final Book book;

  private AlertTemplates(Book book) {
    this.book = book;
  }

  static AlertTemplates load() {
    try (InputStream in = AlertTemplates.class.getResourceAsStream(FILE)) {
      return new AlertTemplates(
          JsonMapper.builder().build().readValue(Objects.requireNonNull(in, FILE), Book.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Template> all() {
    return book.templates();
  }

  Optional<Template> find(String id) {
    return all().stream().filter(template -> template.id().equals(id)).findFirst();
  }

  Template get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no template " + id));
  }

  /** Whether the texts have places for facts that only a cancellation, a detour or such knows. */
  static boolean needsFacts(Map<String, String> texts) {
    return texts.values().stream()
        .anyMatch(text -> FACT.matcher(text.replace("{cause}", "")).find());
  }

  /** A template's texts with the facts put in; a fact in braces that is not known stays empty. */
  Map<String, String> fill(
      Map<String, String> texts, String cause, Function<String, Map<String, String>> facts) {
    Map<String, String> filled = new LinkedHashMap<>();
    texts.forEach((language, text) -> {
      String words = text;
      Map<String, String> known = new LinkedHashMap<>(facts.apply(language));
      known.put(
          "cause",
          book.causes()
              .getOrDefault(cause, book.causes().getOrDefault("OTHER_CAUSE", Map.of()))
              .getOrDefault(language, ""));
      for (Map.Entry<String, String> fact : known.entrySet()) {
        words = words.replace("{" + fact.getKey() + "}", fact.getValue());
      }
      filled.put(language, FACT.matcher(words).replaceAll(""));
    });
    return filled;
  }

  /**
   * Words for one occasion.
   *
   * @param header by language tag, with facts in braces
   * @param description by language tag
   */
  record Template(
      String id,
      String cause,
      String effect,
      String severity,
      Map<String, String> header,
      Map<String, String> description) {}

  /** The file. */
  record Book(Map<String, Map<String, String>> causes, List<Template> templates) {}
}
