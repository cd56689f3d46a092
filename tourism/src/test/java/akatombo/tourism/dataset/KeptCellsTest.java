package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptCellsTest {

  private static final DatasetSchema SCHEMA = DatasetSchema.of(DatasetKind.PUBLIC_WIFI);
  private static final long KEPT = 1;
  private static final long FILE = 2;
  private static final Map<Long, ColumnMapping> OTHERS =
      Map.of(KEPT, new ColumnMapping(Map.of(Field.ID, 0, Field.NAME, 1)));
  private static final List<String> CELLS = List.of("w1", "駅");

  @ParameterizedTest
  @EnumSource
  void translatesForAFileInJustTheColumnsOfALayout(Layout layout) {
    assertThat(kept(file(columns(layout), null)).below(KEPT, CELLS)).contains("w1", "駅");
  }

  /** An office that corrects what a column says wants the rows again. */
  @ParameterizedTest
  @EnumSource
  void doesNotTranslateForAFileWhoseColumnsSayOtherThings(Layout layout) {
    List<String> names = SCHEMA.columns(layout);
    String id = names.get(SCHEMA.mapping(layout).columns().get(Field.ID));
    KeptCells kept = kept(file(columns(layout), Map.of(id, id, "名称", "名称")));
    assertThat(kept.below(KEPT, CELLS)).isNull();
    assertThat(kept.below(FILE, CELLS)).isEqualTo(CELLS);
  }

  @ParameterizedTest
  @EnumSource
  void doesNotTranslateForAFileWithATitle(Layout layout) {
    IntakeOutcome.Understood titled = file("公衆無線LAN一覧\r\n" + columns(layout), null);
    assertThat(titled.table().preamble()).isNotEmpty();
    assertThat(kept(titled).below(KEPT, CELLS)).isNull();
  }

  @Test
  void aLayoutIsUnderstoodAsItself() {
    for (DatasetKind kind : DatasetKind.values()) {
      DatasetSchema schema = DatasetSchema.of(kind);
      for (Layout layout : Layout.values()) {
        assertThat(ColumnMapping.recognized(schema, schema.columns(layout)))
            .as(kind + " in " + layout)
            .contains(schema.mapping(layout));
      }
    }
  }

  private static String columns(Layout layout) {
    return String.join(",", SCHEMA.columns(layout)) + "\r\n";
  }

  /** A file of one row. */
  private static IntakeOutcome.Understood file(String head, @Nullable Map<String, String> mapping) {
    int columns = (int) head.lines().toList().getLast().chars().filter(c -> c == ',').count();
    String text = head + "x" + ",x".repeat(columns) + "\r\n";
    return (IntakeOutcome.Understood)
        IntakeOutcome.of(
            text.getBytes(StandardCharsets.UTF_8),
            DatasetKind.PUBLIC_WIFI,
            ReadLimits.USUAL,
            mapping);
  }

  private static KeptCells kept(IntakeOutcome.Understood file) {
    return new KeptCells(SCHEMA, file, FILE, OTHERS);
  }
}
