package akatombo.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file that knows its lines, so that a mistake can be pointed at. */
final class YamlMap {

  private final Path file;
  private final String prefix;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(Path file, String prefix, MappingNode node) {
    this.file = file;
    this.prefix = prefix;
    this.line = lineOf(node);
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (values.put(key, tuple.getValueNode()) != null) {
        throw InvalidCityException.at(
            file, lineOf(tuple.getKeyNode()), prefix + key, "given twice");
      }
    }
  }

  static YamlMap of(Path file, String prefix, Node node) {
    if (node instanceof MappingNode mapping) {
      return new YamlMap(file, prefix, mapping);
    }
    String key = prefix.isEmpty() ? "(top)" : prefix.substring(0, prefix.length() - 1);
    throw InvalidCityException.at(file, lineOf(node), key, "expected keys and values");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  void refuseOtherKeysThan(Set<String> known) {
    values.forEach((key, node) -> {
      if (!known.contains(key)) {
        throw wrong(
            key, "unknown key; known are " + String.join(", ", known.stream().sorted().toList()));
      }
    });
  }

  InvalidCityException wrong(String key, String problem) {
    Node node = values.get(key);
    return InvalidCityException.at(file, node == null ? line : lineOf(node), prefix + key, problem);
  }

  Optional<String> text(String key) {
    return find(key).map(node -> scalar(key, node));
  }

  String requiredText(String key) {
    return text(key)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> wrong(key, "missing; it is required"));
  }

  boolean flag(String key) {
    return switch (text(key).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, "expected true or false");
    };
  }

  double number(String key) {
    try {
      return Double.parseDouble(requiredText(key));
    } catch (NumberFormatException e) {
      throw wrong(key, "expected a number");
    }
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : sequence(key)) {
      texts.add(scalar(key, node));
    }
    return texts;
  }

  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node node : sequence(key)) {
      maps.add(of(file, "%s%s[%d].".formatted(prefix, key, maps.size()), node));
    }
    return maps;
  }

  Optional<YamlMap> map(String key) {
    return find(key).map(node -> of(file, prefix + key + ".", node));
  }

  /** The whole mapping as text by key. */
  Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((key, node) -> texts.put(key, scalar(key, node)));
    return texts;
  }

  private Optional<Node> find(String key) {
    return Optional.ofNullable(values.get(key)).filter(node -> !node.getTag().equals(Tag.NULL));
  }

  private List<Node> sequence(String key) {
    return find(key)
        .map(node -> {
          if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
          }
          throw wrong(key, "expected a list");
        })
        .orElse(List.of());
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(key, "expected a single value");
  }
}
