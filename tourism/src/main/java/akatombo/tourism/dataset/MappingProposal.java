package akatombo.tourism.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses what the columns of a file in no known layout say: by name, synonym and content. */
public final class MappingProposal {

  private static final int ROWS_LOOKED_AT = 200;
  private static final double BY_NAME = 1;
  private static final double BY_SYNONYM = 0.9;
  private static final double BY_PART = 0.6;
  private static final double BY_CONTENT = 0.5;
  private static final double MOSTLY = 0.8;
  private static final int PART_MIN = 2;

  private static final Map<Field.Type, Pattern> FORMS =
      Map.of(
          Field.Type.KANA, Pattern.compile("[\\p{IsKatakana}\\p{IsHiragana}ー・ 　()0-9A-Za-z]{2,}"),
          Field.Type.PHONE, Pattern.compile("[(]?0\\d{1,4}[-()‐－ ]{0,2}\\d{1,4}[-()‐－ ]?\\d{3,4}"),
          Field.Type.URL, Pattern.compile("https?://\\S+"),
          Field.Type.DAYS, Pattern.compile("[月火水木金土日祝・、,]{1,20}"));

  private MappingProposal() {}

  private record Candidate(int column, Field field, double score) {}

  /**
   * The name of a file's column to that of ours, in the file's order; columns of doubt left out.
   */
  public static SequencedMap<String, String> of(DatasetSchema schema, Table table) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      List<String> values = values(table, i);
      for (Field field : schema.fields()) {
        double score = score(field, table.columns().get(i), values);
        if (score > 0) {
          candidates.add(new Candidate(i, field, score));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::column));
    return inOrder(table.columns(), chosen(candidates));
  }

  private static Map<Integer, Field> chosen(List<Candidate> candidates) {
    Map<Integer, Field> fieldOf = new LinkedHashMap<>();
    Set<Field> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!fieldOf.containsKey(candidate.column) && taken.add(candidate.field)) {
        fieldOf.put(candidate.column, candidate.field);
      }
    }
    return fieldOf;
  }

  private static SequencedMap<String, String> inOrder(
      List<String> columns, Map<Integer, Field> fieldOf) {
    SequencedMap<String, String> mapping = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Field field = fieldOf.get(i);
      if (field != null) {
        mapping.putIfAbsent(columns.get(i).strip(), field.title());
      }
    }
    return mapping;
  }

  private static List<String> values(Table table, int column) {
    return table.rows().stream()
        .limit(ROWS_LOOKED_AT)
        .filter(row -> column < row.cells().size())
        .map(row -> Values.plain(row.cells().get(column)))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static double score(Field field, String column, List<String> values) {
    String name = ColumnName.comparable(column);
    if (name.isEmpty()) {
      return looksLike(field, values) ? BY_CONTENT / 2 : 0;
    }
    if (names(field).contains(name)) {
      return BY_NAME;
    }
    List<String> synonyms = field.synonyms().stream().map(ColumnName::comparable).toList();
    int place = synonyms.indexOf(name);
    if (place >= 0) {
      return BY_SYNONYM - place / 1000.0;
    }
    boolean isPart =
        field.type() != Field.Type.ID
            && Stream.concat(names(field).stream(), synonyms.stream())
                .anyMatch(known -> known.length() > PART_MIN && name.contains(known));
    double content = looksLike(field, values) ? BY_CONTENT : 0;
    return isPart ? BY_PART + content / 4 : content;
  }

  private static List<String> names(Field field) {
    List<String> names = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      String name = field.nameIn(layout);
      if (name != null) {
        names.add(ColumnName.comparable(name));
      }
    }
    return names;
  }

  private static boolean looksLike(Field field, List<String> values) {
    return switch (field.type()) {
      case LATITUDE -> lie(values, 20, 46);
      case LONGITUDE -> lie(values, 122, 154);
      case DATE -> mostly(values, value -> Values.date(value).isPresent());
      case TIME -> mostly(values, value -> Values.time(value).isPresent());
      case KANA, PHONE, URL, DAYS -> {
        Pattern form = FORMS.get(field.type());
        yield form != null && mostly(values, value -> form.matcher(value).matches());
      }
      case ID, NAME, TEXT, NUMBER, FLAG -> false;
    };
  }

  /** Coordinates have decimals; whole numbers in that range are counts. */
  private static boolean lie(List<String> values, double min, double max) {
    return mostly(
        values,
        value -> {
          double degrees = Values.number(value).orElse(0);
          return value.indexOf('.') > 0 && degrees > min && degrees < max;
        });
  }

  private static boolean mostly(List<String> values, Predicate<String> condition) {
    return !values.isEmpty() && values.stream().filter(condition).count() >= MOSTLY * values.size();
  }
}
