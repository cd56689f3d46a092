package akatombo.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API in words, made from the checked-in OpenAPI document, so that the two cannot differ. */
final class ApiPage {

  private final Map<String, Object> openApi;

  ApiPage(String yaml) {
    this.openApi = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  String render() {
    Html html = new Html();
    Map<?, ?> info = map(openApi.get("info"));
    html.text("h1", String.valueOf(info.get("title")));
    html.text("p", String.valueOf(info.get("description")));
    html.raw("<p><a href=\"/openapi.yaml\">openapi.yaml</a> · <a href=\"/\">/</a></p>");
    map(openApi.get("paths"))
        .forEach((path, item) ->
            map(item)
                .forEach((method, operation) -> {
                  if (operation instanceof Map<?, ?> details && details.containsKey("responses")) {
                    describe(html, String.valueOf(method), String.valueOf(path), details);
                  }
                }));
    return html.page("en", "akatombo API");
  }

  private void describe(Html html, String method, String path, Map<?, ?> operation) {
    html.text("h2", method.toUpperCase(Locale.ROOT) + " " + path);
    html.text("p", text(operation, "summary"));
    if (operation.containsKey("description")) {
      html.text("p", text(operation, "description"));
    }
    List<?> parameters = operation.get("parameters") instanceof List<?> list ? list : List.of();
    if (!parameters.isEmpty()) {
      html.raw("<table><tbody>");
      parameters.forEach(parameter -> row(html, resolved(map(parameter))));
      html.raw("</tbody></table>");
    }
    html.raw("<ul>");
    map(operation.get("responses"))
        .forEach((status, answer) ->
            html.text("li", status + ": " + text(resolved(map(answer)), "description")));
    html.raw("</ul>");
  }

  private static void row(Html html, Map<?, ?> parameter) {
    html.raw(
        "<tr><th>%s</th><td>%s%s</td></tr>"
            .formatted(
                Html.escape(text(parameter, "name")),
                Boolean.TRUE.equals(parameter.get("required")) ? "(required) " : "",
                Html.escape(text(parameter, "description"))));
  }

  /** Follows a {@code $ref} inside the document. */
  private Map<?, ?> resolved(Map<?, ?> node) {
    if (!(node.get("$ref") instanceof String reference)) {
      return node;
    }
    @Nullable Object found = openApi;
    for (String step : reference.substring(2).split("/", -1)) {
      found = map(found).get(step);
    }
    return map(found);
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Map<?, ?> node, String key) {
    Object value = node.get(key);
    return value == null ? "" : value.toString().strip();
  }
}
