package akatombo.gtfs.refresh;

import akatombo.gtfs.store.VersionRecord;
import java.nio.file.Path;

/** A line to write into the history, and the zip it is about. */
record HistoryLine(VersionRecord version, Path zip) {}
