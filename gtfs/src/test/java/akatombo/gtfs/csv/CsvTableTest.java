package akatombo.gtfs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsAnyLineEnd(String end) throws IOException {
    assertThat(rows("a,b" + end + "1,2" + end + "3,4" + end)).containsExactly("1|2", "3|4");
    assertThat(rows("a,b" + end + "1,2")).containsExactly("1|2");
  }

  @Test
  void readsQuotedFieldsWithCommasQuotesAndLineBreaks() throws IOException {
    assertThat(rows("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n\"two\nlines\",z\n"))
        .containsExactly("x, y|he said \"no\"", "two\nlines|z");
  }

  @Test
  void readsTheHeaderInAnyOrderAndSkipsUnknownColumns() throws IOException {
    assertThat(rows("z,b,y,a\n0,2,0,1\n")).containsExactly("1|2");
  }

  @Test
  void trimsSpacesOfAllKinds() throws IOException {
    assertThat(rows(" a , b\u3000\n 1 ,\t2\u00a0\n")).containsExactly("1|2");
    assertThat(rows("a,b\n \"1\" , \"2\"\n")).containsExactly("1|2");
  }

  @Test
  void takesMissingFieldsAsEmptyAndIgnoresExtraOnes() throws IOException {
    assertThat(rows("a,b\n1\n1,2,3\n")).containsExactly("1|", "1|2");
  }

  @Test
  void skipsBlankLines() throws IOException {
    assertThat(rows("a,b\n\n1,2\n\r\n\n3,4\n\n")).containsExactly("1|2", "3|4");
  }

  @Test
  void takesTheFirstOfTwoColumnsOfOneName() throws IOException {
    try (CsvTable table = open(bytes("a,b,a\n1,2,3\n", StandardCharsets.UTF_8))) {
      int a = table.column("a");
      assertThat(table.next()).isTrue();
      assertThat(table.row().text(a)).isEqualTo("1");
      assertThat(table.duplicateColumn()).isEqualTo("a");
    }
  }

  @Test
  void goesOnBehindTextAfterAClosingQuote() throws IOException {
    assertThat(rows("a,b\n\"1\"x,2\n3,4\n")).containsExactly("1x|2", "3|4");
  }

  @Test
  void endsAnUnclosedQuoteWithTheFile() throws IOException {
    assertThat(rows("a,b\n1,2\n3,\"4\n5,6\n")).containsExactly("1|2", "3|4\n5,6");
  }

  @Test
  void stopsAtAFieldThatNeverEnds() throws IOException {
    String endless = "a,b\n1,2\n3,\"" + "x\n".repeat(1_000_000);
    try (CsvTable table = open(bytes(endless, StandardCharsets.UTF_8))) {
      int a = table.column("a");
      assertThat(table.next()).isTrue();
      assertThat(table.row().text(a)).isEqualTo("1");
      assertThat(table.next()).isFalse();
      assertThat(table.isBroken()).isTrue();
    }
  }

  @Test
  void countsLinesFromTheHeader() throws IOException {
    try (CsvTable table = open(bytes("a,b\n\n1,\"x\ny\"\n3,4\n", StandardCharsets.UTF_8))) {
      List<Integer> lines = new ArrayList<>();
      while (table.next()) {
        lines.add(table.row().line());
      }
      assertThat(lines).containsExactly(3, 5);
    }
  }

  @Test
  void hasNoHeaderWhenEmpty() throws IOException {
    try (CsvTable table = open(new byte[0])) {
      assertThat(table.header()).isEmpty();
      assertThat(table.next()).isFalse();
    }
  }

  @Test
  void readsShiftJisAndSaysSo() throws IOException {
    try (CsvTable table = open(bytes("a,b\n龍野,①髙\n", Charset.forName("windows-31j")))) {
      int a = table.column("a");
      int b = table.column("b");
      assertThat(table.next()).isTrue();
      assertThat(table.row().text(a)).isEqualTo("龍野");
      assertThat(table.row().text(b)).isEqualTo("①髙");
      assertThat(table.encoding()).isEqualTo(TextEncoding.WINDOWS_31J);
    }
  }

  private static List<String> rows(String text) throws IOException {
    try (CsvTable table = open(bytes(text, StandardCharsets.UTF_8))) {
      int a = table.column("a");
      int b = table.column("b");
      List<String> rows = new ArrayList<>();
      while (table.next()) {
        String first = table.row().text(a);
        String second = table.row().text(b);
        rows.add((first == null ? "" : first) + "|" + (second == null ? "" : second));
      }
      return rows;
    }
  }

  private static CsvTable open(byte[] bytes) throws IOException {
    return CsvTable.open(new ByteArrayInputStream(bytes), new TextPool());
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
