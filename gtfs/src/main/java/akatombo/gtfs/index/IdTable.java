package akatombo.gtfs.index;

import akatombo.gtfs.FeedScopedId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds rows by id: one int a slot, the ids themselves stay in the rows. */
final class IdTable<T> {

  private static final int EMPTY = -1;

  private final List<T> rows;
  private final Function<T, ? extends FeedScopedId> idOf;
  private final int[] slots;

  /** A table of the rows; of two with the same id the first is found. */
  IdTable(List<T> rows, Function<T, ? extends FeedScopedId> idOf) {
    this.rows = rows;
    this.idOf = idOf;
    this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, rows.size())) * 4)];
    Arrays.fill(slots, EMPTY);
    for (int row = 0; row < rows.size(); row++) {
      int slot = slot(idOf.apply(rows.get(row)));
      if (slots[slot] == EMPTY) {
        slots[slot] = row;
      }
    }
  }

  /** The row with that id. */
  @Nullable T find(FeedScopedId id) {
    int row = slots[slot(id)];
    return row == EMPTY ? null : rows.get(row);
  }

  private int slot(FeedScopedId id) {
    int hash = id.id().hashCode() * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & (slots.length - 1);
    while (slots[slot] != EMPTY && !idOf.apply(rows.get(slots[slot])).equals(id)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
