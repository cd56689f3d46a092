package akatombo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI document, by which requests are checked and the page of the API is made. */
public final class OpenApi {

  private final Map<String, Object> root;

  private OpenApi(Map<String, Object> root) {
    this.root = root;
  }

  /** Reads a document. */
  public static OpenApi of(String yaml) {
    return new OpenApi(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
  }

  /** The document of the jar. */
  public static String text() {
    try (InputStream in = new ClassPathResource("openapi.yaml").getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A GET.
   *
   * @param item what all methods of the path have in common
   */
  record Read(String path, Map<?, ?> item, Map<?, ?> operation) {}

  /** The whole document. */
  public Map<?, ?> root() {
    return root;
  }

  /** Every GET. */
  Stream<Read> reads() {
    return map(root.get("paths")).entrySet().stream()
        .filter(entry -> map(entry.getValue()).containsKey("get"))
        .map(entry -> {
          Map<?, ?> item = map(entry.getValue());
          return new Read(String.valueOf(entry.getKey()), item, map(item.get("get")));
        });
  }

  /** The parameters behind the question mark. */
  List<Map<?, ?>> queryParameters(Read read) {
    return Stream.of(read.item, read.operation)
        .flatMap(node -> list(node.get("parameters")).stream())
        .<Map<?, ?>>map(this::resolved)
        .filter(parameter -> "query".equals(parameter.get("in")))
        .toList();
  }

  /** Follows a {@code $ref} inside the document. */
  public Map<?, ?> resolved(@Nullable Object node) {
    if (!(map(node).get("$ref") instanceof String reference)) {
      return map(node);
    }
    Map<?, ?> found = root;
    for (String step : reference.substring(2).split("/", -1)) {
      found = map(found.get(step));
    }
    return found;
  }

  /** The node as an object; empty when it is none. */
  public static Map<?, ?> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The node as an array; empty when it is none. */
  public static List<?> list(@Nullable Object node) {
    return node instanceof List<?> list ? list : List.of();
  }
}
