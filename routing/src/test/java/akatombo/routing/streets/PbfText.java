package akatombo.routing.streets;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Reads PBF back as lines of text, with the library's own parser. */
final class PbfText extends BinaryParser {

  final List<String> lines = new ArrayList<>();

  private PbfText() {}

  static List<String> of(Path file) throws IOException {
    PbfText text = new PbfText();
    try (InputStream in = Files.newInputStream(file)) {
      new BlockInputStream(in, text).process();
    }
    return text.lines;
  }

  @Override
  protected void parseDense(Osmformat.DenseNodes nodes) {
    long id = 0;
    long lat = 0;
    long lon = 0;
    int tag = 0;
    for (int i = 0; i < nodes.getIdCount(); i++) {
      id += nodes.getId(i);
      lat += nodes.getLat(i);
      lon += nodes.getLon(i);
      TreeMap<String, String> tags = new TreeMap<>();
      while (nodes.getKeysVals(tag) != 0) {
        tags.put(getStringById(nodes.getKeysVals(tag)), getStringById(nodes.getKeysVals(tag + 1)));
        tag += 2;
      }
      tag++;
      lines.add(
          String.format(
              Locale.ROOT, "node %d %.7f,%.7f %s", id, parseLat(lat), parseLon(lon), tags));
    }
  }

  @Override
  protected void parseWays(List<Osmformat.Way> ways) {
    for (Osmformat.Way way : ways) {
      List<Long> refs = new ArrayList<>();
      long ref = 0;
      for (long step : way.getRefsList()) {
        ref += step;
        refs.add(ref);
      }
      TreeMap<String, String> tags = new TreeMap<>();
      for (int i = 0; i < way.getKeysCount(); i++) {
        tags.put(getStringById(way.getKeys(i)), getStringById(way.getVals(i)));
      }
      lines.add("way " + way.getId() + " " + refs + " " + tags);
    }
  }

  @Override
  protected void parseRelations(List<Osmformat.Relation> relations) {
    for (Osmformat.Relation relation : relations) {
      List<String> members = new ArrayList<>();
      long id = 0;
      for (int i = 0; i < relation.getMemidsCount(); i++) {
        id += relation.getMemids(i);
        members.add(relation.getTypes(i) + " " + id + " " + getStringById(relation.getRolesSid(i)));
      }
      lines.add("relation " + relation.getId() + " " + members);
    }
  }

  @Override
  protected void parseNodes(List<Osmformat.Node> nodes) {
    if (!nodes.isEmpty()) {
      throw new AssertionError("nodes are written dense");
    }
  }

  @Override
  protected void parse(Osmformat.HeaderBlock header) {
    lines.add("header " + header.getRequiredFeaturesList());
  }

  @Override
  public void complete() {
    lines.add("end");
  }
}
