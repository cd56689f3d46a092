package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class TableFileTest {

  private static final DatasetSchema SCHEMA = DatasetSchema.of(DatasetKind.TOURISM_FACILITIES);
  private static final String TEXT = "NO,名称,説明\r\n１,龍野城,\"本丸, 御殿\n再建\"\r\n";

  private static ReadOutcome read(byte[] bytes) {
    return TableFile.read(bytes, SCHEMA, new ReadLimits(10, 1 << 20));
  }

  private static Table table(byte[] bytes) {
    ReadOutcome outcome = read(bytes);
    assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
    return ((ReadOutcome.Read) outcome).tables().getFirst();
  }

  private static void isTheCastle(Table table) {
    assertThat(table.columns()).containsExactly("NO", "名称", "説明");
    assertThat(table.rows().getFirst().cells()).containsExactly("１", "龍野城", "本丸, 御殿\n再建");
  }

  @Test
  void findsTheEncodingByTheContent() {
    isTheCastle(table(TEXT.getBytes(StandardCharsets.UTF_8)));
    isTheCastle(table(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
    isTheCastle(table(TEXT.getBytes(Charset.forName("windows-31j"))));
    isTheCastle(table(TEXT.getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void readsEveryLineEndAndTabs() {
    isTheCastle(table("NO,名称,説明\n１,龍野城,\"本丸, 御殿\n再建\"".getBytes(StandardCharsets.UTF_8)));
    isTheCastle(table("NO\t名称\t説明\r\n１\t龍野城\t\"本丸, 御殿\n再建\"\r\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsTheColumnsBelowATitle() {
    Table table = table("観光施設一覧,,\r\n,,\r\nNO,名称,説明\r\n1,a,b\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(table.preamble()).hasSize(2);
    assertThat(table.columns()).containsExactly("NO", "名称", "説明");
    assertThat(table.rows().getFirst().number()).isEqualTo(4);
  }

  @Test
  void leavesOutBlankRowsAndKeepsLongOnes() {
    Table table = table("NO,名称\n,\n1,a,,\n\n2,b,c\n".getBytes(StandardCharsets.UTF_8));
    assertThat(table.rows())
        .containsExactly(
            new Table.Row(3, List.of("1", "a")), new Table.Row(5, List.of("2", "b", "c")));
  }

  @Test
  void refusesWhatIsNoTable() {
    for (String text : List.of("{\"type\":\"FeatureCollection\"}", "<html><p>a,b", "%PDF-1.7 a")) {
      assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(ReadOutcome.UnknownType.class);
    }
    assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
        .isInstanceOf(ReadOutcome.UnknownType.class);
    assertThat(read(new byte[] {'a', ',', 0, 'b'})).isInstanceOf(ReadOutcome.UnknownType.class);
    assertThat(read("one word".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReadOutcome.Broken.class);
    assertThat(read(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', ',', (byte) 0xFF}))
        .isInstanceOf(ReadOutcome.Broken.class);
  }

  @Test
  void refusesWhatIsTooMuch() {
    assertThat(read(("NO,名称\n" + "1,a\n".repeat(11)).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReadOutcome.TooLarge.class);
    assertThat(read((",".repeat(301) + "\n").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReadOutcome.TooLarge.class);
    assertThat(read(("NO,名称\n1,\"" + "x".repeat(1 << 17)).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReadOutcome.TooLarge.class);
  }

  @Test
  void readsAWorkbookLikeTheSameTableInCsv() throws IOException {
    Table table = table(workbook());
    assertThat(table.columns()).containsExactly("NO", "名称", "緯度", "開始日", "開始時間");
    assertThat(table.rows())
        .containsExactly(
            new Table.Row(2, List.of("1", "龍野城", "34.866918", "2026-11-03", "09:30")),
            new Table.Row(4, List.of("0002", "うすくち", "", "", "")));
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("観光施設");
      List<String> names = List.of("NO", "名称", "緯度", "開始日", "開始時間");
      for (int i = 0; i < names.size(); i++) {
        sheet.value(0, i, names.get(i));
      }
      sheet.value(1, 0, 1);
      sheet.value(1, 1, "龍野城");
      sheet.value(1, 2, 34.866918);
      sheet.value(1, 3, LocalDate.of(2026, 11, 3));
      sheet.style(1, 3).format("yyyy/m/d").set();
      sheet.value(1, 4, 9.5 / 24);
      sheet.style(1, 4).format("h:mm").set();
      sheet.value(3, 0, "0002");
      sheet.value(3, 1, "うすくち");
    }
    return out.toByteArray();
  }

  @Test
  void aBombDoesNotGoOff() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(new byte[4 << 20]);
    }
    assertThat(out.size()).isLessThan(10_000);
    assertThat(read(out.toByteArray())).isInstanceOf(ReadOutcome.TooLarge.class);
  }

  @Test
  void anArchiveIsNoWorkbookAndABrokenOneIsSaidToBe() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("stops.txt"));
    }
    assertThat(read(out.toByteArray())).isInstanceOf(ReadOutcome.UnknownType.class);
    byte[] cut = workbook();
    assertThat(read(Arrays.copyOf(cut, cut.length / 2))).isNotInstanceOf(ReadOutcome.Read.class);
  }

  @Test
  void anEntityIsNotExpanded() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          ("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>")
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(out.toByteArray())).isInstanceOf(ReadOutcome.Broken.class);
  }
}
