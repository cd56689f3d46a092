package akatombo.tourism.footfall;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A count of one day: of one cell, or the sum of all cells that agree in what is not null.
 *
 * @param tour null for all tours
 * @param waypoint null for all places
 * @param hour null for the whole day
 */
public record Figure(
    Level level,
    @Nullable String tour,
    @Nullable String waypoint,
    @Nullable Integer hour,
    long arrivals) {

  /** The day first, then its sums, then the cells. */
  public static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::level)
          .thenComparing(Figure::tour, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Figure::waypoint, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Figure::hour, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** What a figure is the sum of. */
  public enum Level {
    DAY,
    TOUR,
    HOUR,
    WAYPOINT,
    TOUR_HOUR,
    CELL;

    /** As files write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Figure figure(Cell cell, long arrivals) {
      return switch (this) {
        case DAY -> new Figure(this, null, null, null, arrivals);
        case TOUR -> new Figure(this, cell.tour(), null, null, arrivals);
        case HOUR -> new Figure(this, null, null, cell.hour(), arrivals);
        case WAYPOINT -> new Figure(this, cell.tour(), cell.waypoint(), null, arrivals);
        case TOUR_HOUR -> new Figure(this, cell.tour(), null, cell.hour(), arrivals);
        case CELL -> new Figure(this, cell.tour(), cell.waypoint(), cell.hour(), arrivals);
      };
    }
  }
}
