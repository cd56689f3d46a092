package akatombo.city;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code city.yaml}; refuses unknown keys, wrong values and files that are not there. */
final class CityFile {

  private static final Set<String> CITY_KEYS =
      Set.of(
          "id",
          "name",
          "timezone",
          "languages",
          "center",
          "feeds",
          "streets",
          "tours",
          "products",
          "places",
          "simulateBuses",
          "notice");
  private static final Set<String> FEED_KEYS =
      Set.of("id", "gtfs", "shiftToToday", "realtime", "license");

  private final Path folder;
  private final Path file;

  private CityFile(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.file = this.folder.resolve("city.yaml");
  }

  /** The city of a folder. */
  static City read(Path folder) {
    return new CityFile(folder).read();
  }

  private City read() {
    YamlMap yaml = YamlMap.of(file, "", parse());
    yaml.refuseOtherKeysThan(CITY_KEYS);
    List<String> languages = yaml.texts("languages");
    return new City(
        identifier(yaml),
        yaml.map("name")
            .orElseThrow(() -> yaml.wrong("name", "missing; it is required"))
            .allTexts(),
        timezone(yaml),
        (languages.isEmpty() ? List.of("ja", "en") : languages)
            .stream().map(Language::new).toList(),
        center(yaml),
        feeds(yaml),
        yaml.text("streets").map(text -> streets(yaml, text)).orElse(null),
        path(yaml, "tours"),
        path(yaml, "products"),
        Optional.ofNullable(path(yaml, "places")).map(PlacesFile::read).orElse(List.of()),
        yaml.flag("simulateBuses"),
        yaml.map("notice").map(YamlMap::allTexts).orElse(Map.of()),
        folder);
  }

  private Node parse() {
    if (!Files.isRegularFile(file)) {
      throw InvalidCityException.of(file, "no such file; a city is a folder with a city.yaml");
    }
    try {
      Node node =
          new Yaml(new LoaderOptions())
              .compose(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
      return Optional.ofNullable(node)
          .orElseThrow(() -> InvalidCityException.of(file, "the file is empty"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw InvalidCityException.at(file, line, "(syntax)", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw InvalidCityException.of(file, "not YAML: " + e.getMessage());
    } catch (CharacterCodingException e) {
      throw InvalidCityException.of(file, "not UTF-8");
    } catch (IOException e) {
      throw InvalidCityException.of(file, "cannot be read: " + e.getMessage());
    }
  }

  private static String identifier(YamlMap yaml) {
    String id = yaml.requiredText("id");
    if (!id.matches("[A-Za-z0-9_-]{1,40}")) {
      throw yaml.wrong("id", "letters, digits, - and _ only, 40 at most");
    }
    return id;
  }

  private static ZoneId timezone(YamlMap yaml) {
    try {
      return ZoneId.of(yaml.requiredText("timezone"));
    } catch (DateTimeException e) {
      throw yaml.wrong("timezone", "not a time zone, expected one like Asia/Tokyo");
    }
  }

  private static GeoPoint center(YamlMap yaml) {
    YamlMap center =
        yaml.map("center").orElseThrow(() -> yaml.wrong("center", "missing; it is required"));
    center.refuseOtherKeysThan(Set.of("lat", "lon"));
    try {
      return new GeoPoint(center.number("lat"), center.number("lon"));
    } catch (IllegalArgumentException e) {
      throw yaml.wrong("center", "latitude −90 to 90, longitude −180 to 180");
    }
  }

  private List<City.Feed> feeds(YamlMap yaml) {
    List<YamlMap> maps = yaml.maps("feeds");
    if (maps.isEmpty()) {
      throw yaml.wrong("feeds", "at least one feed is required");
    }
    Set<String> ids = new HashSet<>();
    for (YamlMap map : maps) {
      map.refuseOtherKeysThan(FEED_KEYS);
      if (!ids.add(identifier(map))) {
        throw map.wrong("id", "another feed has this id");
      }
    }
    return maps.stream().map(this::feed).toList();
  }

  private City.Feed feed(YamlMap yaml) {
    return new City.Feed(
        yaml.requiredText("id"),
        location(yaml, "gtfs", yaml.requiredText("gtfs")),
        yaml.flag("shiftToToday"),
        yaml.texts("realtime").stream().map(text -> address(yaml, "realtime", text)).toList(),
        yaml.text("license").orElse(null));
  }

  private URI streets(YamlMap yaml, String text) {
    if (!text.endsWith(".osm") && !text.endsWith(".pbf")) {
      throw yaml.wrong("streets", "expected a file or address that ends in .osm or .osm.pbf");
    }
    return location(yaml, "streets", text);
  }

  private URI location(YamlMap yaml, String key, String text) {
    return text.contains("://") ? address(yaml, key, text) : existing(yaml, key, text).toUri();
  }

  private static URI address(YamlMap yaml, String key, String text) {
    try {
      URI uri = new URI(text);
      if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw yaml.wrong(key, "not an address: " + e.getReason());
    }
    throw yaml.wrong(key, "expected an https address");
  }

  private Path existing(YamlMap yaml, String key, String text) {
    Path path = folder.resolve(text).normalize();
    if (!Files.exists(path)) {
      throw yaml.wrong(key, "no such file or folder: " + path);
    }
    return path;
  }

  private @Nullable Path path(YamlMap yaml, String key) {
    return yaml.text(key).map(text -> existing(yaml, key, text)).orElse(null);
  }
}
