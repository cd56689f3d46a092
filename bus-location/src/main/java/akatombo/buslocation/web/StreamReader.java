package akatombo.buslocation.web;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reader of the vehicle stream: how far it has read, and what comes next, in pieces.
 *
 * <p>Nothing is kept for a reader but its place, so one that stops reading costs one piece.
 */
final class StreamReader {

  static final int PIECE_BYTES = 16 * 1024;

  /** About as many as fill a piece. */
  private static final int PIECE_EVENTS = 64;

  private final VehicleChanges changes;
  private final VehicleFilter filter;
  private final Supplier<View> views;
  private @Nullable Long seen;
  private @Nullable SnapshotText snapshot;

  /**
   * A reader.
   *
   * @param seen the last event it got before, if it comes again
   */
  StreamReader(
      VehicleChanges changes, VehicleFilter filter, Supplier<View> views, @Nullable Long seen) {
    this.changes = changes;
    this.filter = filter;
    this.views = views;
    this.seen = seen;
  }

  /** The next piece; empty when everything has been read. */
  byte[] next() {
    if (snapshot != null) {
      return nextOf(snapshot);
    }
    Long place = seen;
    if (place != null) {
      if (place == changes.last()) {
        return new byte[0];
      }
      Optional<VehicleChanges.Unseen> unseen = changes.since(place, filter, PIECE_EVENTS);
      if (unseen.isPresent()) {
        return piece(unseen.get());
      }
    }
    return nextOf(new SnapshotText(views.get(), changes.snapshot(filter)));
  }

  private byte[] nextOf(SnapshotText text) {
    byte[] piece = text.next();
    snapshot = text.isDone() ? null : text;
    seen = text.isDone() ? Long.valueOf(text.number()) : null;
    return piece;
  }

  private byte[] piece(VehicleChanges.Unseen unseen) {
    View view = views.get();
    Piece piece = new Piece();
    for (VehicleChanges.Event event : unseen.events()) {
      if (piece.size() >= PIECE_BYTES) {
        return piece.toByteArray();
      }
      Shown shown = event.shown();
      piece.write("id: " + event.number() + "\n");
      if (shown == null) {
        AnswerJson removed = AnswerJson.bare(view);
        removed.json().writeStartObject();
        removed.text("id", event.vehicle().text());
        removed.json().writeEndObject();
        piece.write("event: removed\ndata: ").write(removed.endBare());
      } else {
        piece.write("event: vehicle\ndata: ").write(shown.json(view));
      }
      piece.write("\n\n");
      seen = event.number();
    }
    if (unseen.events().isEmpty()) {
      seen = unseen.until(); // not the newest: one may have come since that concerns this reader
    }
    return piece.toByteArray();
  }

  /** A snapshot event, written as it is sent. */
  private static final class SnapshotText {

    private final View view;
    private final long number;
    private final Iterator<Shown> vehicles;
    private boolean isBegun;
    private boolean isDone;

    SnapshotText(View view, VehicleChanges.Snapshot snapshot) {
      this.view = view;
      this.number = snapshot.number();
      this.vehicles = snapshot.vehicles().iterator();
    }

    boolean isDone() {
      return isDone;
    }

    long number() {
      return number;
    }

    byte[] next() {
      Piece piece = new Piece();
      if (!isBegun) {
        isBegun = true;
        piece.write("event: snapshot\ndata: {\"language\":\"" + view.language().tag() + "\",");
        piece.write("\"vehicles\":[");
      }
      while (vehicles.hasNext() && piece.size() < PIECE_BYTES) {
        piece.write(vehicles.next().json(view));
        if (vehicles.hasNext()) {
          piece.write(",");
        }
      }
      if (!vehicles.hasNext()) {
        isDone = true;
        piece.write("],\"data\":").write(AnswerJson.data(view, view.schedules().all()));
        piece.write("}\nid: " + number + "\n\n");
      }
      return piece.toByteArray();
    }
  }

  private static final class Piece {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PIECE_BYTES);

    int size() {
      return bytes.size();
    }

    @CanIgnoreReturnValue
    Piece write(String text) {
      return write(text.getBytes(StandardCharsets.UTF_8));
    }

    @CanIgnoreReturnValue
    Piece write(byte[] more) {
      bytes.writeBytes(more);
      return this;
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
