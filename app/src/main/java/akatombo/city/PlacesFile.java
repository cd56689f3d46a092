package akatombo.city;

import akatombo.gtfs.GeoPoint;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code places.tsv}: towns and sights by name; refuses what it does not know. */
final class PlacesFile {

  private static final List<String> REQUIRED = List.of("id", "type", "name", "lat", "lon");
  private static final Set<String> OPTIONAL = Set.of("reading", "aliases", "position", "source");
  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

  private final Path file;
  private final List<String> columns;

  private PlacesFile(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  static List<CityPlace> read(Path file) {
    List<String> lines = lines(file);
    if (lines.isEmpty()) {
      throw InvalidCityException.of(file, "the file is empty; its first line names the columns");
    }
    PlacesFile places = new PlacesFile(file, cells(lines.getFirst().replace("\uFEFF", "")));
    places.checkColumns();
    Set<String> ids = new HashSet<>();
    List<CityPlace> all = new ArrayList<>(lines.size());
    for (int line = 2; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      if (!text.isBlank()) {
        CityPlace place = places.place(line, cells(text));
        if (!ids.add(place.id())) {
          throw places.wrong(line, "id", "another place has this id");
        }
        all.add(place);
      }
    }
    return all;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw InvalidCityException.of(file, "not UTF-8");
    } catch (IOException e) {
      throw InvalidCityException.of(file, "cannot be read: " + e.getMessage());
    }
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\t", -1)).map(String::strip).toList();
  }

  private void checkColumns() {
    for (String column : REQUIRED) {
      if (!columns.contains(column)) {
        throw wrong(1, column, "missing column; it is required");
      }
    }
    for (String column : columns) {
      if (!REQUIRED.contains(column) && !OPTIONAL.contains(column) && !column.matches(LANGUAGE)) {
        throw wrong(1, column, "unknown column");
      }
    }
  }

  private CityPlace place(int line, List<String> cells) {
    if (cells.size() > columns.size()) {
      throw wrong(
          line, "(line)", "%d cells for %d columns".formatted(cells.size(), columns.size()));
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.put(columns.get(i), cells.get(i));
      }
    }
    String id = required(line, row, "id");
    if (!id.matches("[A-Za-z0-9_-]{1,80}")) {
      throw wrong(line, "id", "letters, digits, - and _ only, 80 at most");
    }
    return new CityPlace(
        id,
        kind(line, required(line, row, "type")),
        required(line, row, "name"),
        row.get("reading"),
        translations(row),
        aliases(row.get("aliases")),
        point(line, row),
        isApproximate(line, row.getOrDefault("position", "point")));
  }

  private CityPlace.Kind kind(int line, String text) {
    return switch (text) {
      case "town" -> CityPlace.Kind.TOWN;
      case "sight" -> CityPlace.Kind.SIGHT;
      default -> throw wrong(line, "type", "expected town or sight");
    };
  }

  private boolean isApproximate(int line, String text) {
    return switch (text) {
      case "point" -> false;
      case "town" -> true;
      default -> throw wrong(line, "position", "expected point or town");
    };
  }

  private GeoPoint point(int line, Map<String, String> row) {
    try {
      return new GeoPoint(
          Double.parseDouble(required(line, row, "lat")),
          Double.parseDouble(required(line, row, "lon")));
    } catch (IllegalArgumentException e) {
      throw wrong(line, "lat, lon", "expected degrees");
    }
  }

  private static Map<String, String> translations(Map<String, String> row) {
    Map<String, String> translations = new HashMap<>(row);
    REQUIRED.forEach(translations::remove);
    OPTIONAL.forEach(translations::remove);
    return translations;
  }

  private static List<String> aliases(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(";", -1)).map(String::strip).filter(a -> !a.isEmpty()).toList();
  }

  private String required(int line, Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw wrong(line, column, "missing; it is required");
    }
    return value;
  }

  private InvalidCityException wrong(int line, String column, String problem) {
    return InvalidCityException.at(file, line, column, problem);
  }
}
