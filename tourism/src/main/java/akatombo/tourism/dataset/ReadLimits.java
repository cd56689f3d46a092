package akatombo.tourism.dataset;

/**
 * How much of a file is read.
 *
 * @param rowsMax rows of one table
 * @param inflatedMax bytes a workbook may have when it is unpacked
 */
public record ReadLimits(int rowsMax, long inflatedMax) {

  static final int COLUMNS_MAX = 300;

  /** Twice what a cell of a spreadsheet can hold. */
  static final int CELL_MAX = 1 << 16;

  /** No table of a city is larger. */
  public static final ReadLimits USUAL = new ReadLimits(100_000, 256L << 20);
}
