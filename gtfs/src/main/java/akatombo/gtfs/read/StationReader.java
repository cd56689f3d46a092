package akatombo.gtfs.read;

import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads pathways.txt and levels.txt. */
final class StationReader {

  private static final int MODES = 7;

  private final TextIndex stops;
  private final List<StationTables.Pathway> pathways = new ArrayList<>();
  private final List<StationTables.Level> levels = new ArrayList<>();

  private StationReader(TextIndex stops) {
    this.stops = stops;
  }

  static StationTables read(FeedFiles files, TextIndex stops) throws IOException {
    StationReader reader = new StationReader(stops);
    files.read("levels.txt", reader::levels);
    files.read("pathways.txt", reader::pathways);
    return new StationTables(reader.pathways, reader.levels);
  }

  private void levels(FeedTable table) throws IOException {
    int id = table.required("level_id");
    int index = table.required("level_index");
    int name = table.column("level_name");
    while (table.next()) {
      String level = table.requiredText(id);
      double number = table.decimal(index, -1000, 1000);
      if (level != null) {
        levels.add(
            new StationTables.Level(
                level, Double.isNaN(number) ? 0 : (float) number, table.text(name)));
      }
    }
  }

  private void pathways(FeedTable table) throws IOException {
    int id = table.required("pathway_id");
    int from = table.required("from_stop_id");
    int to = table.required("to_stop_id");
    int mode = table.required("pathway_mode");
    int bidirectional = table.required("is_bidirectional");
    int length = table.column("length");
    int traversal = table.column("traversal_time");
    int stairs = table.column("stair_count");
    int slope = table.column("max_slope");
    int width = table.column("min_width");
    int signposted = table.column("signposted_as");
    int reversed = table.column("reversed_signposted_as");
    while (table.next()) {
      String pathway = table.requiredText(id);
      int fromStop = TripReader.reference(table, from, stops);
      int toStop = TripReader.reference(table, to, stops);
      if (pathway == null || fromStop < 0 || toStop < 0) {
        continue;
      }
      pathways.add(
          new StationTables.Pathway(
              pathway,
              fromStop,
              toStop,
              table.integer(mode, 1, MODES, 1),
              table.choice(bidirectional, 1, 0) == 1,
              (float) table.decimal(length, 0, Float.MAX_VALUE),
              table.integer(traversal, 1, Integer.MAX_VALUE, -1),
              table.integer(stairs, Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
              (float) table.decimal(slope, -Float.MAX_VALUE, Float.MAX_VALUE),
              (float) table.decimal(width, 0, Float.MAX_VALUE),
              table.text(signposted),
              table.text(reversed)));
    }
  }
}
