package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableFileProperties {

  private static final DatasetSchema SCHEMA = DatasetSchema.of(DatasetKind.EVENTS);

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("aあ１\",\r\n 　;=''�").ofMaxLength(6);
    return cell.list().ofSize(3).list().ofMaxSize(5);
  }

  /** Any values come back as they were; only rows with nothing in them are left out. */
  @Property(tries = 500)
  void whatIsWrittenIsRead(@ForAll("rows") List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of("NO", "イベント名", "備考"));
    all.addAll(rows);
    ReadOutcome read = TableFile.read(TableFile.csv(all), SCHEMA, ReadLimits.USUAL);
    assertThat(((ReadOutcome.Read) read).tables().getFirst().rows().stream().map(Table.Row::cells))
        .isEqualTo(rows.stream().filter(row -> !row.stream().allMatch(String::isBlank)).toList());
  }

  /** No bytes whatsoever end in an exception. */
  @Property(tries = 1000)
  void survivesAnyBytes(@ForAll byte[] bytes) {
    for (DatasetKind kind : List.of(DatasetKind.EVENTS, DatasetKind.AED)) {
      assertThat(IntakeOutcome.of(bytes, kind, ReadLimits.USUAL, null)).isNotNull();
    }
    byte[] zip = new byte[bytes.length + 4];
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, zip, 0, 4);
    System.arraycopy(bytes, 0, zip, 4, bytes.length);
    assertThat(TableFile.read(zip, SCHEMA, ReadLimits.USUAL)).isNotNull();
  }
}
