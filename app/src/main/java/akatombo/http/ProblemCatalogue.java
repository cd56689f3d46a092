package akatombo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every problem the service can answer with, from {@code problems.yaml}. */
public final class ProblemCatalogue {

  private final Map<String, ProblemText> byCode = new LinkedHashMap<>();

  private ProblemCatalogue(Map<String, Map<String, Object>> yaml) {
    yaml.forEach((code, entry) -> byCode.put(code, text(code, entry)));
  }

  /** Reads the catalogue of the jar. */
  public static ProblemCatalogue load() {
    try (InputStream in = new ClassPathResource("problems.yaml").getInputStream()) {
      return new ProblemCatalogue(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a code. */
  public Optional<ProblemText> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All, in the order of the file. */
  public Collection<ProblemText> all() {
    return byCode.values();
  }

  private static ProblemText text(String code, Map<String, Object> entry) {
    return new ProblemText(
        code,
        (Integer) required(code, entry, "status"),
        Boolean.TRUE.equals(entry.get("retryable")),
        languages(code, entry, "title"),
        languages(code, entry, "help"),
        sentences(entry.get("facts")));
  }

  private static List<String> sentences(@Nullable Object facts) {
    return switch (facts) {
      case null -> List.of();
      case Collection<?> several -> several.stream().map(String::valueOf).toList();
      default -> List.of(String.valueOf(facts));
    };
  }

  private static Map<String, String> languages(
      String code, Map<String, Object> entry, String field) {
    Map<?, ?> texts = (Map<?, ?>) required(code, entry, field);
    return Map.of("ja", String.valueOf(texts.get("ja")), "en", String.valueOf(texts.get("en")));
  }

  private static Object required(String code, Map<String, Object> entry, String field) {
    return Optional.ofNullable(entry.get(field))
        .orElseThrow(() -> new IllegalStateException("problems.yaml: " + code + "." + field));
  }
}
