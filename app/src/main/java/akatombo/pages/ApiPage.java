package akatombo.pages;

import akatombo.http.OpenApi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The API in words, made from the checked-in OpenAPI document, so that the two cannot differ. */
final class ApiPage {

  private final OpenApi openApi;

  ApiPage(OpenApi openApi) {
    this.openApi = openApi;
  }

  String render() {
    Html html = new Html();
    Map<?, ?> info = OpenApi.map(openApi.root().get("info"));
    html.text("h1", String.valueOf(info.get("title")));
    html.text("p", String.valueOf(info.get("description")));
    html.raw("<p><a href=\"/openapi.yaml\">openapi.yaml</a> · <a href=\"/\">/</a></p>");
    OpenApi.map(openApi.root().get("paths"))
        .forEach((path, item) ->
            OpenApi.map(item)
                .forEach((method, operation) -> {
                  if (OpenApi.map(operation).containsKey("responses")) {
                    describe(
                        html, String.valueOf(method), String.valueOf(path), OpenApi.map(operation));
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
    List<?> parameters = OpenApi.list(operation.get("parameters"));
    if (!parameters.isEmpty()) {
      html.raw("<table><tbody>");
      parameters.forEach(parameter -> parameter(html, openApi.resolved(parameter)));
      html.raw("</tbody></table>");
    }
    if (operation.containsKey("requestBody")) {
      body(html, openApi.resolved(operation.get("requestBody")));
    }
    html.raw("<ul>");
    OpenApi.map(operation.get("responses"))
        .forEach((status, answer) ->
            html.text("li", status + ": " + text(openApi.resolved(answer), "description")));
    html.raw("</ul>");
  }

  private void parameter(Html html, Map<?, ?> parameter) {
    row(
        html,
        text(parameter, "name"),
        Boolean.TRUE.equals(parameter.get("required")),
        text(parameter, "description"),
        openApi.resolved(parameter.get("schema")));
  }

  /** What is to be sent, by media type, with the fields of an object. */
  private void body(Html html, Map<?, ?> body) {
    OpenApi.map(body.get("content"))
        .forEach((type, content) -> {
          Map<?, ?> schema = openApi.resolved(OpenApi.map(content).get("schema"));
          html.text("p", "Body: %s%s".formatted(type, shape(schema)));
          Map<?, ?> object = object(schema);
          List<?> required = OpenApi.list(object.get("required"));
          Map<?, ?> fields = OpenApi.map(object.get("properties"));
          if (!fields.isEmpty()) {
            html.raw("<table><tbody>");
            fields.forEach((name, field) -> {
              Map<?, ?> its = openApi.resolved(field);
              String remark = text(OpenApi.map(field), "description");
              row(
                  html,
                  String.valueOf(name),
                  required.contains(name),
                  remark.isEmpty() ? text(its, "description") : remark,
                  its);
            });
            html.raw("</tbody></table>");
          }
        });
  }

  private String shape(Map<?, ?> schema) {
    String text =
        choices(schema)
            .map(choice -> {
              String type = typeOf(choice);
              Object most = choice.get("maxItems");
              return most == null ? type : "%s of at most %s".formatted(type, most);
            })
            .filter(type -> !type.isEmpty())
            .collect(Collectors.joining(" or "));
    return text.isEmpty() ? "" : ", " + text;
  }

  /** The object itself, one of several choices, or what an array holds. */
  private Map<?, ?> object(Map<?, ?> schema) {
    return choices(schema)
        .map(choice -> choice.containsKey("items") ? openApi.resolved(choice.get("items")) : choice)
        .filter(choice -> choice.containsKey("properties"))
        .findFirst()
        .orElse(Map.of());
  }

  private Stream<Map<?, ?>> choices(Map<?, ?> schema) {
    List<?> several = OpenApi.list(schema.get("oneOf"));
    return several.isEmpty() ? Stream.of(schema) : several.stream().map(openApi::resolved);
  }

  private void row(
      Html html, String name, boolean isRequired, String description, Map<?, ?> schema) {
    html.raw(
        "<tr><th>%s</th><td>%s%s%s</td></tr>"
            .formatted(
                Html.escape(name),
                isRequired ? "(required) " : "",
                Html.escape(description),
                Html.escape(limits(schema, description.isEmpty()))));
  }

  /** What a value must be: type, bounds, choices, and what stands for it when it is left out. */
  private String limits(Map<?, ?> schema, boolean isAlone) {
    Stream<String> facts =
        Stream.of(
            choices(schema).map(ApiPage::typeOf).distinct().collect(Collectors.joining(" or ")),
            fact("one of ", OpenApi.list(schema.get("enum"))),
            fact("at least ", schema.get("minimum")),
            fact("at most ", schema.get("maximum")),
            fact("at most characters: ", schema.get("maxLength")),
            fact("at least ", schema.get("x-minimum")),
            fact("at most ", schema.get("x-maximum")),
            fact("default ", schema.get("default")));
    String text = facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining(", "));
    return text.isEmpty() || isAlone ? text : " [" + text + "]";
  }

  private static String typeOf(Map<?, ?> schema) {
    Object type = schema.get("type");
    return switch (type) {
      case null -> "";
      case List<?> several ->
          several.stream().map(String::valueOf).collect(Collectors.joining(" or "));
      default -> type.toString();
    };
  }

  private static String fact(String label, @Nullable Object value) {
    return value == null || (value instanceof List<?> list && list.isEmpty()) ? "" : label + value;
  }

  private static String text(Map<?, ?> node, String key) {
    Object value = node.get(key);
    return value == null ? "" : value.toString().strip();
  }
}
