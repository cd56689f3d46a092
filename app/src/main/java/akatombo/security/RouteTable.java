package akatombo.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every route of the service and who may use it, from {@code routes.tsv}; all else is denied. */
public final class RouteTable {

  private static final Comparator<Entry> MOST_SPECIFIC = Comparator.comparing(Entry::path);

  private final List<Entry> entries;

  /** The lines without variables by their path: most requests are found without a search. */
  private final Map<String, List<Entry>> literal;

  private RouteTable(List<Entry> entries) {
    this.entries = entries;
    this.literal =
        entries.stream()
            .filter(entry -> !entry.path.hasPatternSyntax())
            .collect(Collectors.groupingBy(entry -> entry.path.getPatternString()));
  }

  /** One line of the table. */
  public record Entry(HttpMethod method, PathPattern path, Set<Role> who) {

    boolean takes(HttpMethod asked) {
      boolean asksBeforeReading = asked.equals(HttpMethod.HEAD) || asked.equals(HttpMethod.OPTIONS);
      return method.equals(asked) || (method.equals(HttpMethod.GET) && asksBeforeReading);
    }

    /** The line without the roles, such as {@code GET /v1/stops/{id}}. */
    public String text() {
      return method + " " + path.getPatternString();
    }
  }

  /** What the table says of a request. */
  sealed interface Lookup {
    /** These may. */
    record Listed(Set<Role> who) implements Lookup {}

    /** The path is there, for other methods. */
    record OtherMethods(Set<HttpMethod> methods) implements Lookup {}

    /** There is no such path. */
    record Unlisted() implements Lookup {}
  }

  /** Reads the table of the jar. */
  public static RouteTable load() {
    try (InputStream in = new ClassPathResource("routes.tsv").getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RouteTable(text.lines().flatMap(RouteTable::entry).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines. */
  public List<Entry> entries() {
    return entries;
  }

  Lookup find(HttpMethod method, PathContainer path) {
    for (Entry entry : literal.getOrDefault(path.value(), List.of())) {
      if (entry.takes(method)) {
        return new Lookup.Listed(entry.who);
      }
    }
    return search(method, path);
  }

  private Lookup search(HttpMethod method, PathContainer path) {
    List<Entry> there =
        entries.stream().filter(entry -> entry.path.matches(path)).sorted(MOST_SPECIFIC).toList();
    Optional<Entry> match = there.stream().filter(entry -> entry.takes(method)).findFirst();
    if (match.isPresent()) {
      return new Lookup.Listed(match.get().who);
    }
    return there.isEmpty()
        ? new Lookup.Unlisted()
        : new Lookup.OtherMethods(Set.copyOf(there.stream().map(Entry::method).toList()));
  }

  private static Stream<Entry> entry(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return Stream.empty();
    }
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException("routes.tsv: expected three columns: " + line);
    }
    Set<Role> who = EnumSet.noneOf(Role.class);
    Stream.of(cells[2].split(",", -1)).map(Role::of).forEach(who::add);
    return Stream.of(
        new Entry(
            HttpMethod.valueOf(cells[0]), PathPatternParser.defaultInstance.parse(cells[1]), who));
  }
}
