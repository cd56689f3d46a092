package akatombo.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of bringing an itinerary up to date. */
public sealed interface RefreshOutcome {

  /**
   * The itinerary as it stands now.
   *
   * @param changes against what was saved, by leg
   * @param isFeasible whether it can still be travelled
   * @param alternatives other ways, when it cannot
   * @param isPlannerAnswering whether fares, alerts and alternatives could be asked for
   */
  record Refreshed(
      Itinerary itinerary,
      List<LegChange> changes,
      boolean isFeasible,
      List<Itinerary> alternatives,
      boolean isPlannerAnswering,
      boolean isWalkEstimated)
      implements RefreshOutcome {

    public Refreshed {
      changes = List.copyOf(changes);
      alternatives = List.copyOf(alternatives);
    }
  }

  /** The id is none of ours, or what it names is gone from the timetables. */
  record UnknownItinerary() implements RefreshOutcome {}

  /** What happened to a leg. */
  enum ChangeKind {
    LATER,
    EARLIER,
    CANCELED,
    STOP_SKIPPED,
    PLATFORM,
    MISSED_CONNECTION
  }

  /**
   * A change of one leg.
   *
   * @param leg position in the itinerary
   * @param seconds by how much later, earlier or missed; null where that has no meaning
   * @param platform the new platform or stop code, for {@link ChangeKind#PLATFORM}
   */
  record LegChange(int leg, ChangeKind kind, @Nullable Long seconds, @Nullable String platform) {}
}
