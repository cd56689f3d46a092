package akatombo.tourism;

import java.util.List;

/** The door to what is published as features (OGC API Features): which collections there are. */
public interface OpenFeatures {

  /** The collections that hold anything. */
  List<Collection> collections();

  /**
   * A collection anybody may read.
   *
   * @param path of its features
   */
  record Collection(String id, String japanese, String english, String path) {}
}
