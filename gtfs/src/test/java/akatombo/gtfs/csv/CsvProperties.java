package akatombo.gtfs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CsvProperties {

  @Property(tries = 1000)
  void survivesAnyBytes(@ForAll byte[] bytes) throws IOException {
    assertThat(rows(bytes)).isLessThanOrEqualTo(bytes.length + 1);
  }

  @Property(tries = 1000)
  void survivesAnyText(@ForAll("csvLike") String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(rows(bytes)).isLessThanOrEqualTo(bytes.length + 1);
  }

  @Property
  void readsBackWhatWasQuoted(@ForAll("fields") @Size(min = 1, max = 20) List<String> fields)
      throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (String field : fields) {
      text.append('"').append(field.replace("\"", "\"\"")).append("\",x\n");
    }
    try (CsvTable table = open(text.toString().getBytes(StandardCharsets.UTF_8))) {
      int a = table.column("a");
      List<String> read = new ArrayList<>();
      while (table.next()) {
        String field = table.row().text(a);
        read.add(field == null ? "" : field);
      }
      assertThat(read).isEqualTo(fields);
    }
  }

  @Property(tries = 200)
  void findsEveryTextItWasGiven(@ForAll @Size(max = 300) List<String> texts) {
    TextIndex index = new TextIndex();
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(index.putIfAbsent(texts.get(i), i))
          .isEqualTo(expected.putIfAbsent(texts.get(i), i) == null);
    }
    for (String text : texts) {
      char[] chars = ("<" + text + ">").toCharArray();
      assertThat(index.find(text)).isEqualTo(expected.get(text));
      assertThat(index.find(chars, 1, chars.length - 1)).isEqualTo(expected.get(text));
    }
    assertThat(index.size()).isEqualTo(expected.size());
    assertThat(index.find("none of them: \u0000\u0001\u0002")).isEqualTo(-1);
  }

  @Property(tries = 100)
  void poolsEachTextOnce(@ForAll @Size(max = 2000) List<@Size(max = 3) String> texts) {
    TextPool pool = new TextPool();
    Map<String, String> first = new HashMap<>();
    for (String text : texts) {
      char[] chars = text.toCharArray();
      String pooled = pool.intern(chars, 0, chars.length);
      assertThat(pooled).isEqualTo(text);
      assertThat(pooled).isSameAs(first.computeIfAbsent(text, t -> pooled));
    }
  }

  @Provide
  Arbitrary<String> csvLike() {
    return Arbitraries.strings().withChars('a', '"', ',', '\n', '\r', ' ', '龍', '\u0000');
  }

  @Provide
  Arbitrary<List<String>> fields() {
    return Arbitraries.strings()
        .withChars('a', 'b', '"', ',', '\n', '\r', '龍', ' ')
        .map(String::strip)
        .list();
  }

  private static int rows(byte[] bytes) throws IOException {
    try (CsvTable table = open(bytes)) {
      int a = table.column(table.header().isEmpty() ? "a" : table.header().getLast());
      int count = 0;
      while (table.next()) {
        count++;
        assertThat(table.row().text(a)).isNotEqualTo("");
      }
      return count;
    }
  }

  private static CsvTable open(byte[] bytes) throws IOException {
    return CsvTable.open(new ByteArrayInputStream(bytes), new TextPool());
  }
}
