package akatombo.tourism.dataset.web;

/**
 * How far an import is.
 *
 * @param rows of the file
 * @param done rows written so far
 * @param drafts of them that are drafts or belong to one by now
 */
record ImportProgress(int rows, int done, int drafts) {}
