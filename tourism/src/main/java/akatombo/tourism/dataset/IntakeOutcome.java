package akatombo.tourism.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What becomes of a file sent for a dataset, before anything is compared. */
public sealed interface IntakeOutcome {

  /** The columns are known. */
  record Understood(Table table, ColumnMapping mapping, CheckedTable checked)
      implements IntakeOutcome {}

  /**
   * The columns are in neither layout.
   *
   * @param proposal the name of a file's column to that of ours
   * @param better the dataset the file is in the layout of; null when there is none
   * @param understood what would come in by the proposal
   */
  record UnknownLayout(
      SequencedMap<String, String> proposal, @Nullable DatasetKind better, Understood understood)
      implements IntakeOutcome {

    public UnknownLayout {
      proposal = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(proposal));
    }
  }

  /** There is no table in it. */
  record Unreadable(ReadOutcome why) implements IntakeOutcome {}

  /**
   * Reads a file.
   *
   * @param kept the mapping an office has written down; null to recognize the layout
   */
  static IntakeOutcome of(
      byte[] file, DatasetKind kind, ReadLimits limits, @Nullable Map<String, String> kept) {
    DatasetSchema schema = DatasetSchema.of(kind);
    ReadOutcome read = TableFile.read(file, schema, limits);
    if (!(read instanceof ReadOutcome.Read tables)) {
      return new Unreadable(read);
    }
    for (Table table : tables.tables()) {
      ColumnMapping mapping =
          kept == null
              ? ColumnMapping.recognized(schema, table.columns()).orElse(null)
              : ColumnMapping.kept(schema, table.columns(), kept);
      if (mapping != null && mapping.hasIdAndName()) {
        return new Understood(table, mapping, RowCheck.of(schema, mapping, table));
      }
    }
    return unknown(schema, tables.tables().getFirst());
  }

  private static IntakeOutcome unknown(DatasetSchema schema, Table table) {
    SequencedMap<String, String> proposal = MappingProposal.of(schema, table);
    ColumnMapping mapping = ColumnMapping.kept(schema, table.columns(), proposal);
    return new UnknownLayout(
        proposal,
        ColumnMapping.better(schema.kind(), table.columns()).orElse(null),
        new Understood(table, mapping, RowCheck.of(schema, mapping, table)));
  }
}
