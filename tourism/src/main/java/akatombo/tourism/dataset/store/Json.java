package akatombo.tourism.dataset.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists and maps as JSON documents of the database. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, String>> WORDS =
      new TypeReference<>() {};
  private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Equal maps make equal documents. */
  static String sorted(Map<String, Integer> numbers) {
    return MAPPER.writeValueAsString(new TreeMap<>(numbers));
  }

  static List<String> list(String json) {
    return MAPPER.readValue(json, LIST);
  }

  static SequencedMap<String, String> words(String json) {
    return MAPPER.readValue(json, WORDS);
  }

  static Map<String, Integer> numbers(String json) {
    return MAPPER.readValue(json, NUMBERS);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
