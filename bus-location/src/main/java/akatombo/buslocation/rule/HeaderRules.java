package akatombo.buslocation.rule;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedHeader.Incrementality;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Rules about a feed's header, and about a feed as a whole from one fetch to the next. */
final class HeaderRules {

  private static final Set<String> VERSIONS = Set.of("1.0", "2.0");
  private static final int REFRESH_MAX_SECONDS = 35;
  private static final int AGE_MAX_SECONDS = 65;

  static final List<Rule> ALL =
      List.of(
          new Rule("E017", "content changes with the header timestamp", HeaderRules::changed),
          new Rule("E018", "header timestamp never decreases", HeaderRules::decreased),
          header(
              "E038",
              "gtfs_realtime_version is known",
              h -> !VERSIONS.contains(h.getGtfsRealtimeVersion())),
          new Rule("E039", "a full dataset deletes nothing", HeaderRules::deleted),
          header(
              "E048",
              "version 2 has a header timestamp",
              h -> isVersion2(h) && (!h.hasTimestamp() || h.getTimestamp() == 0)),
          header(
              "E049", "version 2 has incrementality", h -> isVersion2(h) && !h.hasIncrementality()),
          new Rule("W007", "refreshed at least every 35 s", HeaderRules::refreshed),
          new Rule("W008", "header is at most 65 s old", HeaderRules::old));

  private HeaderRules() {}

  private static Rule header(String id, String text, Predicate<FeedHeader> isBad) {
    return new Rule(
        id,
        text,
        (iteration, report) ->
            iteration
                .messages()
                .map(FeedMessage::getHeader)
                .filter(isBad)
                .forEach(header -> report.accept(oneLine(header))));
  }

  private static boolean isVersion2(FeedHeader header) {
    return header.getGtfsRealtimeVersion().startsWith("2");
  }

  private static void changed(Iteration iteration, Consumer<String> report) {
    iteration
        .pairs()
        .filter(pair -> timestamp(pair.get(0)) == timestamp(pair.get(1)))
        .filter(pair -> !pair.get(0).getEntityList().equals(pair.get(1).getEntityList()))
        .forEach(pair -> report.accept("other content at " + timestamp(pair.get(1))));
  }

  private static void decreased(Iteration iteration, Consumer<String> report) {
    iteration
        .pairs()
        .filter(pair -> timestamp(pair.get(1)) < timestamp(pair.get(0)))
        .forEach(
            pair -> report.accept(timestamp(pair.get(1)) + " after " + timestamp(pair.get(0))));
  }

  private static void deleted(Iteration iteration, Consumer<String> report) {
    iteration
        .messages()
        .filter(m -> m.getHeader().getIncrementality() == Incrementality.FULL_DATASET)
        .flatMap(message -> message.getEntityList().stream())
        .filter(FeedEntity::hasIsDeleted)
        .filter(FeedEntity::getIsDeleted)
        .forEach(entity -> report.accept("entity " + entity.getId()));
  }

  private static void refreshed(Iteration iteration, Consumer<String> report) {
    iteration
        .pairs()
        .map(pair -> timestamp(pair.get(1)) - timestamp(pair.get(0)))
        .filter(seconds -> seconds > REFRESH_MAX_SECONDS)
        .forEach(seconds -> report.accept("after " + seconds + " s"));
  }

  private static void old(Iteration iteration, Consumer<String> report) {
    iteration
        .messages()
        .map(message -> iteration.now().getEpochSecond() - timestamp(message))
        .filter(seconds -> seconds > AGE_MAX_SECONDS)
        .forEach(seconds -> report.accept(seconds + " s old"));
  }

  private static long timestamp(FeedMessage message) {
    return message.getHeader().getTimestamp();
  }

  private static String oneLine(FeedHeader header) {
    return header.toString().replace('\n', ' ').strip();
  }
}
