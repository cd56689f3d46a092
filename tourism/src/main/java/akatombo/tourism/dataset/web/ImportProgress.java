package akatombo.tourism.dataset.web;

/**
 * How far an import is.
 *
 * @param rows of the file
 * @param done rows written so far
 */
record ImportProgress(int rows, int done) {}
