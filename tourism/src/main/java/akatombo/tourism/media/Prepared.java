package akatombo.tourism.media;

import akatombo.tourism.MediaAsset;
import java.util.List;

/** What became of an uploaded file. */
public sealed interface Prepared {

  /** It can be shown: the asset, of which nothing is said yet, and the bytes of its files. */
  record Ready(MediaAsset asset, List<Made> made) implements Prepared {

    public Ready {
      made = List.copyOf(made);
    }
  }

  /** It begins like none of the kinds that are taken. */
  record Unknown(String allowed) implements Prepared {}

  /** It begins like one of a kind and cannot be read as one. */
  record Broken(String kind) implements Prepared {}

  /** The picture has too many pixels, whatever the size of its file. */
  record TooManyPixels(int width, int height, long max) implements Prepared {}

  /** The model needs or tells more than a model should. */
  record Refused(Fault fault) implements Prepared {}

  /** Why a model is refused. */
  enum Fault {
    /** It loads other files when it is shown. */
    LOADS_OTHERS,
    /** A picture in it tells where or when it was taken. */
    TELLS_ITS_ORIGIN
  }
}
