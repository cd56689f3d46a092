package akatombo.tourism.dataset;

/**
 * What is wrong in a cell.
 *
 * @param row as a spreadsheet counts, the first row of the file being 1
 * @param column its name in the file; empty when the row as a whole is wrong
 * @param code stable, for machines
 * @param detail one English sentence
 */
public record CellError(int row, String column, String code, String detail) {}
