package akatombo.tourism.dataset;

import akatombo.tourism.Drafted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or what it would do.
 *
 * @param rows of the file, blank ones not counted
 * @param missing rows that are kept and are not in the file; they stay
 * @param missingIds the first of them
 * @param mapping proposed for a file in no known layout; else null
 * @param drafts what became of the places and events; null when nothing was applied or the dataset
 *     has none
 */
public record ImportReport(
    int rows,
    int added,
    int changed,
    int unchanged,
    int missing,
    List<CellError> errors,
    List<String> missingIds,
    @Nullable Map<String, String> mapping,
    @Nullable Drafted drafts) {

  private static final int MISSING_SHOWN = 1_000;

  public ImportReport {
    errors = List.copyOf(errors);
    missingIds = List.copyOf(missingIds);
  }

  /** The report of a comparison. */
  public static ImportReport of(
      IntakeOutcome.Understood file, Comparison found, @Nullable Map<String, String> mapping) {
    List<String> missing = found.missing();
    return new ImportReport(
        file.table().rows().size(),
        found.added().size(),
        found.changed().size(),
        found.unchanged().size(),
        missing.size(),
        errors(file),
        missing.subList(0, Math.min(MISSING_SHOWN, missing.size())),
        mapping,
        null);
  }

  /** This with what became of the drafts. */
  public ImportReport with(Drafted made) {
    return new ImportReport(
        rows, added, changed, unchanged, missing, errors, missingIds, mapping, made);
  }

  private static List<CellError> errors(IntakeOutcome.Understood file) {
    CheckedTable checked = file.checked();
    List<CellError> errors = new ArrayList<>(checked.errors());
    if (!file.mapping().columns().containsKey(Field.ID)) {
      errors.addFirst(
          new CellError(
              0,
              "",
              "missing-id-column",
              "No column holds an id; map one to ID.",
              "ID の列がありません。どれかの列を ID に対応させてください。"));
    }
    if (!file.mapping().columns().containsKey(Field.NAME)) {
      errors.addFirst(
          new CellError(
              0,
              "",
              "missing-name-column",
              "No column holds the name; map one to it.",
              "名称の列がありません。どれかの列を名称に対応させてください。"));
    }
    int more = checked.errorCount() - checked.errors().size();
    if (more > 0) {
      errors.add(
          new CellError(
              0,
              "",
              "more-errors",
              more + " more errors are not listed.",
              "ほかに %d 件の誤りがあります。".formatted(more)));
    }
    return errors;
  }
}
