package akatombo.routing.streets;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the nodes and ways of OpenStreetMap PBF one block at a time; relations are passed over. */
final class OsmPbfReader extends BinaryParser {

  private final OsmSink sink;

  private OsmPbfReader(OsmSink sink) {
    this.sink = sink;
  }

  /** Hands all nodes and ways to the sink. */
  static void read(InputStream stream, OsmSink sink) throws IOException {
    try {
      new BlockInputStream(stream, new OsmPbfReader(sink)).process();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
      Map<String, String> tags = new HashMap<>();
      while (tag < nodes.getKeysValsCount() && nodes.getKeysVals(tag) != 0) {
        tags.put(getStringById(nodes.getKeysVals(tag)), getStringById(nodes.getKeysVals(tag + 1)));
        tag += 2;
      }
      tag++;
      node(id, lat, lon, tags);
    }
  }

  @Override
  protected void parseNodes(List<Osmformat.Node> nodes) {
    for (Osmformat.Node node : nodes) {
      node(
          node.getId(), node.getLat(), node.getLon(), tags(node.getKeysList(), node.getValsList()));
    }
  }

  private void node(long id, long lat, long lon, Map<String, String> tags) {
    try {
      sink.node(id, parseLat(lat), parseLon(lon), tags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void parseWays(List<Osmformat.Way> ways) {
    for (Osmformat.Way way : ways) {
      List<Long> nodes = new ArrayList<>(way.getRefsCount());
      long id = 0;
      for (int i = 0; i < way.getRefsCount(); i++) {
        id += way.getRefs(i);
        nodes.add(id);
      }
      try {
        sink.way(way.getId(), nodes, tags(way.getKeysList(), way.getValsList()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
    Map<String, String> tags = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      tags.put(getStringById(keys.get(i)), getStringById(values.get(i)));
    }
    return tags;
  }

  @Override
  protected void parseRelations(List<Osmformat.Relation> relations) {
    // nothing one walks on
  }

  @Override
  protected void parse(Osmformat.HeaderBlock header) {
    // nothing in it is asked for
  }

  @Override
  public void complete() {
    // the stream's end
  }
}
