package akatombo.tourism.hours;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.HoursState;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.OpeningHours.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Says the same as the reference evaluator of OpenStreetMap's opening hours (A18). */
class ReferenceTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Path CASES = Path.of("src/test/resources/hours/opening-hours-reference.tsv");

  private record Change(LocalDateTime at, String state) {
    static Change of(String text) {
      String[] parts = text.split(" ");
      return new Change(LocalDateTime.parse(parts[0]), parts[1]);
    }
  }

  @Test
  void changesWhenTheReferenceDoes() {
    List<String> different = new ArrayList<>();
    int cases = 0;
    for (String line : lines()) {
      String[] cells = line.split("\t");
      List<Change> expected = Arrays.stream(cells[2].split(" \\| ")).map(Change::of).toList();
      List<Change> said = changes(cells[0], LocalDate.parse(cells[1]));
      Duration tolerance = Duration.ofMinutes(cells[0].matches(".*(sun|dawn|dusk).*") ? 2 : 0);
      if (!isSame(expected, said, tolerance)) {
        different.add(
            cells[0] + " from " + cells[1] + "\n  expected " + expected + "\n  said " + said);
      }
      cases++;
    }
    assertThat(different).isEmpty();
    assertThat(cases).isGreaterThan(300);
  }

  private static boolean isSame(List<Change> expected, List<Change> said, Duration tolerance) {
    if (expected.size() != said.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      Duration apart = Duration.between(expected.get(i).at(), said.get(i).at()).abs();
      if (apart.compareTo(tolerance) > 0 || !expected.get(i).state().equals(said.get(i).state())) {
        return false;
      }
    }
    return true;
  }

  private static List<Change> changes(String text, LocalDate first) {
    if (!(OpeningHours.parse(text) instanceof Parsed.Valid(OpeningHours hours))) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    ZonedDateTime end = first.plusDays(10).atStartOfDay(TOKYO);
    ZonedDateTime at = first.atStartOfDay(TOKYO);
    while (at.isBefore(end)) {
      String state = state(hours.stateAt(at));
      if (changes.isEmpty() || !changes.getLast().state().equals(state)) {
        changes.add(new Change(at.toLocalDateTime(), state));
      }
      at = hours.nextChange(at).orElse(end);
    }
    return changes;
  }

  private static String state(HoursState state) {
    return switch (state) {
      case HoursState.Open _ -> "open";
      case HoursState.Closed _ -> "closed";
      case HoursState.Unknown _ -> "unknown";
    };
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(CASES).stream().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
