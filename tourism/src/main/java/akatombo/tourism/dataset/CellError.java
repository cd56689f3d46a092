package akatombo.tourism.dataset;

import akatombo.gtfs.Language;

/**
 * What is wrong in a cell.
 *
 * @param row as a spreadsheet counts, the first row of the file being 1
 * @param column its name in the file; empty when the row as a whole is wrong
 * @param code stable, for machines
 * @param detail one English sentence
 * @param japanese the same
 */
public record CellError(int row, String column, String code, String detail, String japanese) {

  /** What is wrong, in Japanese or else in English. */
  public String sentence(Language language) {
    return language.equals(Language.JAPANESE) ? japanese : detail;
  }
}
