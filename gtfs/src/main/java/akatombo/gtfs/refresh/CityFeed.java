package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedProgress;
import akatombo.gtfs.FeedProgress.Step;
import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.FeedStatus.Outcome;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.Notice;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.fetch.FetchOutcome;
import akatombo.gtfs.fetch.FetchOutcome.Fetched;
import akatombo.gtfs.fetch.Validators;
import akatombo.gtfs.read.FeedNotices;
import akatombo.gtfs.refresh.FeedCompiler.Compiled;
import akatombo.gtfs.refresh.FeedCompiler.Job;
import akatombo.gtfs.shift.WeekShift;
import akatombo.gtfs.store.FeedFolder;
import akatombo.gtfs.store.FeedStore.StoredVersion;
import akatombo.gtfs.store.ServingState;
import akatombo.gtfs.store.VersionRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One feed of the city: what serves of it and what was last seen at its source. Changed by one
 * thread at a time, which may be blocked for as long as an import takes; read by any.
 */
final class CityFeed {

  private final FeedSource source;
  private final FeedFolder folder;
  private final FeedCompiler compiler;
  private final FeedProgress progress;
  private final Clock clock;
  private final int keepVersions;
  private final Runnable onSwap;

  private volatile @Nullable ServingFeed serving;
  private volatile FeedStatus status;
  private volatile Seen seen = Seen.NOTHING;
  private volatile int failures;
  private volatile @Nullable Instant reachedAt;

  CityFeed(FeedSource source, FeedFolder folder, Surroundings around, Runnable onSwap) {
    this.source = source;
    this.folder = folder;
    this.compiler = around.compiler();
    this.progress = around.progress();
    this.clock = around.clock();
    this.keepVersions = around.keepVersions();
    this.onSwap = onSwap;
    this.status = new FeedStatus(source.id(), null, 0, null, null, List.of(), null);
  }

  FeedSource source() {
    return source;
  }

  FeedFolder folder() {
    return folder;
  }

  @Nullable ServingFeed serving() {
    return serving;
  }

  FeedStatus status() {
    return status;
  }

  /** The version last seen at the source, good or bad. */
  Seen seen() {
    return seen;
  }

  /** How often in a row the source could not be had. */
  int failures() {
    return failures;
  }

  /** When the source last answered; null before the first time. */
  @Nullable Instant reachedAt() {
    return reachedAt;
  }

  /** Takes what the source was found to have, and swaps it in if it is new and good. */
  Taken take(FetchOutcome fetched) {
    Taken taken =
        switch (fetched) {
          case Fetched file -> takeFile(file);
          case FetchOutcome.NotModified() -> takeSameAsBefore();
          case FetchOutcome.Failed(String reason) -> unavailable(reason);
        };
    note(taken.outcome());
    return taken;
  }

  /** Which version served when the service was last running, if its file is still here. */
  Optional<ServingState> kept() {
    return folder.readState().filter(state -> folder.findVersion(state.sha256()).isPresent());
  }

  /** Keeps a version that was found in the database. */
  ServingState keep(StoredVersion stored) {
    VersionRecord version = stored.version();
    Path _ = folder.keepVersion(folder.newTemporary(stored.zip()), version.sha256());
    return new ServingState(version.sha256(), version.validators(), version.fetchedAt());
  }

  /** Serves a kept version; the source is not asked. A version that is no longer good is not. */
  void restore(ServingState state) {
    Path zip = folder.findVersion(state.sha256()).orElseThrow();
    if (compile(state, zip) instanceof Compiled.Good good) {
      serve(new ServingFeed(good, zip, state));
      if (seen.sha256().isEmpty()) {
        seen = new Seen(state.sha256(), state.validators(), null);
      }
      noteServing(good);
    }
  }

  private Taken takeFile(Fetched file) {
    if (file.sha256().equals(seen.sha256())) {
      folder.discard(file.zip());
      seen = new Seen(file.sha256(), file.validators(), seen.rejected());
      return takeSameAsBefore();
    }
    Path zip = folder.keepVersion(file.zip(), file.sha256());
    return decide(new ServingState(file.sha256(), file.validators(), clock.instant()), zip);
  }

  private Taken takeSameAsBefore() {
    ServingFeed now = serving;
    if (seen.rejected() != null) {
      return new Taken(new ImportOutcome.Rejected(source.id(), seen.rejected()), null);
    }
    if (now == null) {
      return unavailable("the source says that nothing is new, but nothing is here");
    }
    return isShiftDue(now.compiled())
        ? decide(now.state(), now.source())
        : new Taken(new ImportOutcome.Unchanged(now.compiled().schedule().version()), null);
  }

  private boolean isShiftDue(Compiled.Good now) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), now.schedule().zone());
    return source.shiftToToday() && WeekShift.weeks(now.activity(), today) != now.weeks();
  }

  private Taken decide(ServingState state, Path zip) {
    return switch (compile(state, zip)) {
      case Compiled.Good good -> accept(state, good, zip);
      case Compiled.Bad(FeedNotices notices) -> reject(state, notices.list(), zip);
    };
  }

  private Compiled compile(ServingState state, Path zip) {
    return compiler.compile(new Job(source, state.sha256(), clock.instant(), zip, folder));
  }

  private Taken accept(ServingState state, Compiled.Good good, Path zip) {
    serve(new ServingFeed(good, zip, state));
    seen = new Seen(state.sha256(), state.validators(), null);
    return new Taken(
        new ImportOutcome.Imported(good.schedule(), good.notices().list()),
        new HistoryLine(imported(state, good), zip));
  }

  private Taken reject(ServingState state, List<Notice> notices, Path zip) {
    seen = new Seen(state.sha256(), state.validators(), notices);
    return new Taken(
        new ImportOutcome.Rejected(source.id(), notices),
        new HistoryLine(rejected(state, notices), zip));
  }

  private Taken unavailable(String reason) {
    return new Taken(new ImportOutcome.Unavailable(source.id(), reason), null);
  }

  private void serve(ServingFeed feed) {
    folder.writeState(feed.state());
    serving = feed;
    onSwap.run();
    folder.prune(keepVersions, Set.of(feed.source(), feed.compiled().published().zip()));
  }

  private VersionRecord imported(ServingState state, Compiled.Good good) {
    Schedule schedule = good.schedule();
    return new VersionRecord(
        source.id(),
        state.sha256(),
        state.fetchedAt(),
        state.validators(),
        Outcome.IMPORTED,
        schedule.version().importedAt(),
        schedule.version().label(),
        schedule.validity(),
        schedule.counts(),
        good.notices().list());
  }

  private VersionRecord rejected(ServingState state, List<Notice> notices) {
    return new VersionRecord(
        source.id(),
        state.sha256(),
        state.fetchedAt(),
        state.validators(),
        Outcome.REJECTED,
        clock.instant(),
        null,
        null,
        null,
        notices);
  }

  private void note(ImportOutcome outcome) {
    boolean isReached = !(outcome instanceof ImportOutcome.Unavailable);
    failures = isReached ? 0 : failures + 1;
    reachedAt = isReached ? clock.instant() : reachedAt;
    switch (outcome) {
      case ImportOutcome.Imported(Schedule _, List<Notice> notices) ->
          note(Step.SERVING, Outcome.IMPORTED, notices, null);
      case ImportOutcome.Unchanged _ ->
          note(Step.UNCHANGED, Outcome.UNCHANGED, status.notices(), null);
      case ImportOutcome.Rejected(String _, List<Notice> notices) ->
          note(Step.REJECTED, Outcome.REJECTED, notices, null);
      case ImportOutcome.Unavailable(String _, String reason) ->
          note(Step.UNAVAILABLE, Outcome.UNAVAILABLE, status.notices(), reason);
    }
  }

  private void note(Step step, Outcome outcome, List<Notice> notices, @Nullable String problem) {
    ServingFeed now = serving;
    status =
        new FeedStatus(
            source.id(),
            now == null ? null : now.compiled().schedule().version(),
            now == null ? 0 : now.compiled().weeks(),
            clock.instant(),
            outcome,
            notices,
            problem);
    progress.reached(step, source.id());
  }

  private void noteServing(Compiled.Good good) {
    status =
        new FeedStatus(
            source.id(),
            good.schedule().version(),
            good.weeks(),
            status.checkedAt(),
            status.last(),
            status.last() == Outcome.REJECTED ? status.notices() : good.notices().list(),
            status.problem());
    progress.reached(Step.SERVING, source.id());
  }

  /** What every feed of the city works with. */
  record Surroundings(
      FeedCompiler compiler, FeedProgress progress, Clock clock, int keepVersions) {}

  /**
   * The version last seen at the source.
   *
   * @param sha256 empty when none was seen yet
   * @param rejected its notices when it cannot serve, else null
   */
  record Seen(String sha256, Validators validators, @Nullable List<Notice> rejected) {

    static final Seen NOTHING = new Seen("", Validators.NONE, null);
  }

  /**
   * What came of taking what the source has.
   *
   * @param line to write into the history, null when nothing new was read
   */
  record Taken(ImportOutcome outcome, @Nullable HistoryLine line) {}
}
