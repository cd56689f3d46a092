package akatombo.buslocation.control;

import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One decision of an office, with the alert that tells of it. */
public sealed interface ServiceChange {

  /** What passengers are told. */
  AlertDraft alert();

  /** The kind by name, as stored and shown. */
  default String kind() {
    return switch (this) {
      case Cancellation cancellation -> "cancellation";
      case Extra extra -> "extra-trip";
      case Detour detour -> "detour";
      case Notice notice -> "alert";
    };
  }

  /**
   * Trips do not run.
   *
   * @param scope how they were chosen
   */
  record Cancellation(Scope scope, List<TripOnDate> trips, AlertDraft alert)
      implements ServiceChange {

    public Cancellation {
      trips = List.copyOf(trips);
    }
  }

  /** A trip runs that is not in the timetable. */
  record Extra(ExtraTrip trip, AlertDraft alert) implements ServiceChange {}

  /**
   * Trips leave their way between two stops.
   *
   * @param firstStop the first stop not served
   * @param lastStop the last stop not served
   * @param delaySeconds by how much later they run after it
   * @param path from the stop before the first to the stop after the last; empty when not told
   */
  record Detour(
      Scope scope,
      List<TripOnDate> trips,
      StopId firstStop,
      StopId lastStop,
      int delaySeconds,
      List<Replacement> replacementStops,
      List<GeoPoint> path,
      AlertDraft alert)
      implements ServiceChange {

    public Detour {
      trips = List.copyOf(trips);
      replacementStops = List.copyOf(replacementStops);
      path = List.copyOf(path);
    }

    /** Whether the way itself is told, not only which stops are left out. */
    public boolean isDrawn() {
      return !replacementStops.isEmpty() || !path.isEmpty();
    }
  }

  /** There is something to say, and no trip changes. */
  record Notice(AlertDraft alert) implements ServiceChange {}

  /**
   * How trips were chosen.
   *
   * @param area corners of a polygon, or null
   * @param period in which they run; null for trips named one by one
   */
  record Scope(
      @Nullable RouteId routeId,
      @Nullable Integer directionId,
      @Nullable List<GeoPoint> area,
      @Nullable ActivePeriod period) {

    public static final Scope NAMED = new Scope(null, null, null, null);

    public Scope {
      area = area == null ? null : List.copyOf(area);
    }
  }

  /**
   * A stop served instead.
   *
   * @param name by language tag, of a stop that is not in the feed
   */
  record Replacement(
      StopId stopId, @Nullable GeoPoint point, Map<String, String> name, int travelSeconds) {

    public Replacement {
      name = new LinkedHashMap<>(name);
    }
  }
}
