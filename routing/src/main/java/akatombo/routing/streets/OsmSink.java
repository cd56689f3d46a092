package akatombo.routing.streets;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes the entities of a street network one after another. */
public interface OsmSink {

  /** A point; degrees in WGS 84. */
  void node(long id, double lat, double lon, Map<String, String> tags) throws IOException;

  /** A line through nodes. */
  void way(long id, List<Long> nodes, Map<String, String> tags) throws IOException;

  /** A group of entities with roles, such as a turn restriction. */
  void relation(long id, List<Member> members, Map<String, String> tags) throws IOException;

  /** One entity of a relation. */
  record Member(Kind kind, long id, String role) {}

  /** What a member is. */
  enum Kind {
    NODE,
    WAY,
    RELATION
  }
}
