package akatombo.routing.streets;

import com.google.protobuf.ByteString;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a street network as OpenStreetMap PBF, holding at most one block in memory.
 *
 * <p>The format's coordinates are whole steps of a granularity; ours is its default, 100
 * nanodegrees, which is 1 cm.
 */
final class OsmPbfWriter implements OsmSink, Closeable {

  private static final int ENTITIES_PER_BLOCK = 8_000;
  private static final double STEPS_PER_DEGREE = 1e7;

  private final BlockOutputStream out;
  private Block block = new Block(Section.NODES);

  private OsmPbfWriter(BlockOutputStream out) {
    this.out = out;
  }

  /** A writer that has written the header; closing it closes the stream. */
  static OsmPbfWriter to(OutputStream stream) throws IOException {
    BlockOutputStream out = new BlockOutputStream(stream);
    Osmformat.HeaderBlock header =
        Osmformat.HeaderBlock.newBuilder()
            .addRequiredFeatures("OsmSchema-V0.6")
            .addRequiredFeatures("DenseNodes")
            .setWritingprogram("akatombo")
            .build();
    out.write(FileBlock.newInstance("OSMHeader", header.toByteString(), null));
    return new OsmPbfWriter(out);
  }

  @Override
  public void node(long id, double lat, double lon, Map<String, String> tags) throws IOException {
    blockOf(Section.NODES).addNode(id, lat, lon, tags);
  }

  @Override
  public void way(long id, List<Long> nodes, Map<String, String> tags) throws IOException {
    blockOf(Section.WAYS).addWay(id, nodes, tags);
  }

  @Override
  public void relation(long id, List<Member> members, Map<String, String> tags) throws IOException {
    blockOf(Section.RELATIONS).addRelation(id, members, tags);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flushBlock();
    }
  }

  private Block blockOf(Section section) throws IOException {
    if (block.section != section || block.size >= ENTITIES_PER_BLOCK) {
      flushBlock();
      block = new Block(section);
    }
    return block;
  }

  private void flushBlock() throws IOException {
    if (block.size > 0) {
      out.write(FileBlock.newInstance("OSMData", block.bytes(), null));
    }
  }

  private enum Section {
    NODES,
    WAYS,
    RELATIONS
  }

  /** Entities of one kind with their own table of strings; ids and coordinates as differences. */
  private static final class Block {

    private final Section section;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
    private final Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
    private int size;
    private long lastId;
    private long lastLat;
    private long lastLon;

    Block(Section section) {
      this.section = section;
      strings.put("", 0);
    }

    void addNode(long id, double lat, double lon, Map<String, String> tags) {
      long latSteps = Math.round(lat * STEPS_PER_DEGREE);
      long lonSteps = Math.round(lon * STEPS_PER_DEGREE);
      dense.addId(id - lastId).addLat(latSteps - lastLat).addLon(lonSteps - lastLon);
      tags.forEach((key, value) -> dense.addKeysVals(string(key)).addKeysVals(string(value)));
      dense.addKeysVals(0);
      lastId = id;
      lastLat = latSteps;
      lastLon = lonSteps;
      size++;
    }

    void addWay(long id, List<Long> nodes, Map<String, String> tags) {
      Osmformat.Way.Builder way = group.addWaysBuilder().setId(id);
      long last = 0;
      for (long node : nodes) {
        way.addRefs(node - last);
        last = node;
      }
      tags.forEach((key, value) -> way.addKeys(string(key)).addVals(string(value)));
      size++;
    }

    void addRelation(long id, List<Member> members, Map<String, String> tags) {
      Osmformat.Relation.Builder relation = group.addRelationsBuilder().setId(id);
      long last = 0;
      for (Member member : members) {
        relation.addMemids(member.id() - last).addRolesSid(string(member.role()));
        relation.addTypes(
            switch (member.kind()) {
              case NODE -> Osmformat.Relation.MemberType.NODE;
              case WAY -> Osmformat.Relation.MemberType.WAY;
              case RELATION -> Osmformat.Relation.MemberType.RELATION;
            });
        last = member.id();
      }
      tags.forEach((key, value) -> relation.addKeys(string(key)).addVals(string(value)));
      size++;
    }

    ByteString bytes() {
      if (section == Section.NODES) {
        group.setDense(dense);
      }
      Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
      strings.keySet().forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
      return Osmformat.PrimitiveBlock.newBuilder()
          .setStringtable(table)
          .addPrimitivegroup(group)
          .build()
          .toByteString();
    }

    private int string(String text) {
      return strings.computeIfAbsent(text, _ -> strings.size());
    }
  }
}
