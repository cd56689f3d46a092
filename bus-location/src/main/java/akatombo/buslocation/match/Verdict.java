package akatombo.buslocation.match;

import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.AtLayover;
import akatombo.buslocation.TripMatch.Deadhead;
import akatombo.buslocation.TripMatch.Evidence;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.VehicleReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs the stories told of a vehicle and says which is believed. */
final class Verdict {

  /** A story is believed when it is that much likelier than no trip at all. */
  private static final double BELIEVED = 0.5;

  /** And when it is that much likelier than one of another route or direction. */
  private static final double CLEAR = 0.7;

  /** A story believed before is dropped when it is that much less likely than no trip at all. */
  private static final double DROPPED = -1;

  /** What an operator names is believed at once unless the way contradicts it. */
  private static final double NAMED = -6;

  private static final double NAMED_SCORE_MIN = -3;
  private static final double SUSPECTED = -1;
  private static final double TAKEN = 4;
  private static final double TAKEN_BUT_NAMED = 1;

  /** A vehicle this much likelier to run a trip takes it from another. */
  private static final double BETTER = 0.5;

  private static final double FAITH = 0.7;
  private static final long DETOUR_SECONDS_MAX = 600;
  private static final double DETOUR_METERS_MAX = 1_500;
  private static final long MOVING_SECONDS = 180;

  /** Standing that long where a run begins is waiting for its departure. */
  private static final long START_SECONDS = 25;

  /** Standing that long where a run ends is a layover. */
  private static final long END_SECONDS = 60;

  private final VehicleReport report;
  private final ServiceNetwork network;
  private final Track before;
  private final PathStep step;
  private final Claims claims;
  private final List<Contender> contenders;
  private final @Nullable TripRun named;

  Verdict(
      VehicleReport report,
      ServiceNetwork network,
      Track before,
      @Nullable TripRun named,
      Claims claims) {
    this.report = report;
    this.network = network;
    this.before = before;
    this.named = named;
    this.claims = claims;
    this.step = new PathStep(network, report, before, named);
    this.contenders = contenders(step.paths());
  }

  @Nullable TripRun named() {
    return named;
  }

  PathStep step() {
    return step;
  }

  /** What is said of the vehicle; the match is null when there is nothing to say. */
  Said said() {
    Contender top = contenders.stream().filter(c -> !c.path().stray()).findFirst().orElse(null);
    if (top != null && isBelieved(top)) {
      return believed(top);
    }
    Path told = before.told();
    if (told != null && !told.isAtEnd()) {
      Contender same = sameStory(told);
      if (same != null && same.path().stray() && isDetour(same.path())) {
        return new Said(offRoute(same), paths(), before.ended(), same.path());
      }
    }
    TripRun ended = before.completed();
    if (isStanding(START_SECONDS) && (told == null || told.isAtEnd() || told.isAtStart())) {
      TripRun next = new LayoverRule(network, step.now(), ended, claims).next();
      if (next != null) {
        return new Said(layover(next), paths(), ended, null);
      }
    }
    return new Said(undecided(top), paths(), before.left(), null);
  }

  private Said believed(Contender top) {
    Path told = before.told();
    boolean goesOn = told != null && told.best().run().equals(top.run());
    TripRun ended = goesOn ? before.ended() : before.left();
    Path story = top.story();
    if (named == null && story.isAtEnd() && (hasEnded(top) || isStanding(END_SECONDS))) {
      TripRun next = new LayoverRule(network, step.now(), top.run(), claims).next();
      TripMatch match = next == null ? new AtLayover(null, evidence(top)) : layover(next);
      return new Said(match, paths(), top.run(), story);
    }
    if (named == null && story.isAtStart() && isStanding(START_SECONDS)) {
      return new Said(layover(top.run()), paths(), ended, story);
    }
    return new Said(progress(top).matched(evidence(top)), paths(), ended, story);
  }

  private boolean isBelieved(Contender top) {
    Contender rival =
        contenders.stream()
            .filter(c -> !c.path().stray() && !c.isSameWay(top))
            .findFirst()
            .orElse(null);
    double ahead = rival == null ? Double.POSITIVE_INFINITY : top.total() - rival.total();
    Path told = before.told();
    if (told != null && top.isSameStory(told)) {
      return top.total() >= (told.stray() ? BELIEVED : DROPPED) && ahead >= 0;
    }
    if (top.run().equals(named)) {
      return top.path().score() >= NAMED_SCORE_MIN && top.total() >= NAMED && ahead >= 0;
    }
    return top.total() >= (isHinted(top.run()) ? SUSPECTED - 1 : BELIEVED) && ahead >= CLEAR;
  }

  private boolean isHinted(TripRun run) {
    var hint = report.hint();
    return run.trip().routeId().equals(hint.routeId())
        || (hint.tripId() != null && run.trip().id().isDepartureOf(hint.tripId()))
        || (hint.blockId() != null && hint.blockId().equals(run.trip().blockId()));
  }

  private boolean hasEnded(Contender top) {
    return top.run().equals(before.ended());
  }

  private boolean isStanding(long seconds) {
    return !step.hasMoved() && step.now().second() - before.movedAt() >= seconds;
  }

  private boolean isDetour(Path path) {
    double meters = path.line().distance(path.meters(), step.now().x(), step.now().y());
    return step.now().second() - path.seen() <= DETOUR_SECONDS_MAX && meters <= DETOUR_METERS_MAX;
  }

  private TripMatch offRoute(Contender same) {
    Path path = same.path();
    Instant since = Instant.ofEpochSecond(path.seen());
    Progress left =
        Progress.at(same.run(), path.meters(), path.offset(), report.speedMetersPerSecond(), since);
    return new OffRoute(left.matched(evidence(same)), since, evidence(same));
  }

  private TripMatch layover(TripRun next) {
    Progress waiting =
        Progress.at(next, next.shape().stopMeters(0), Double.NaN, 0.0, report.timestamp());
    Evidence evidence = new Evidence(contenders.size(), Double.NaN, 1);
    return new AtLayover(waiting.matched(evidence), evidence);
  }

  private @Nullable TripMatch undecided(@Nullable Contender top) {
    if (top != null && top.total() > SUSPECTED) {
      return new TripMatch.Ambiguous(evidence(top));
    }
    boolean moving = step.now().second() - movedAt() <= MOVING_SECONDS;
    return moving && before.trail().size() > 1
        ? new Deadhead(new Evidence(contenders.size(), Double.NaN, 1 - probability(top)))
        : null;
  }

  private long movedAt() {
    return step.hasMoved() ? step.now().second() : before.movedAt();
  }

  private Progress progress(Contender top) {
    return Progress.at(
        top.run(), top.path().meters(), top.path().offset(), step.speed(), report.timestamp());
  }

  private Evidence evidence(Contender of) {
    return new Evidence(contenders.size(), of.path().offset(), probability(of));
  }

  private double probability(@Nullable Contender of) {
    if (of == null) {
      return 0;
    }
    double all = 1;
    List<Contender> ways = new ArrayList<>();
    for (Contender contender : contenders) {
      if (ways.stream().noneMatch(contender::isSameWay)) {
        ways.add(contender);
        all += Math.exp(contender.total());
      }
    }
    return Math.min(1, Math.exp(of.total()) / all);
  }

  private List<Path> paths() {
    return contenders.stream().map(Contender::path).toList();
  }

  private @Nullable Contender sameStory(Path told) {
    return contenders.stream().filter(c -> c.isSameStory(told)).findFirst().orElse(null);
  }

  private List<Contender> contenders(List<Path> paths) {
    List<Contender> ranked = new ArrayList<>(paths.size());
    for (Path path : paths) {
      ranked.add(contender(path));
    }
    ranked.sort(Comparator.comparingDouble(Contender::total).reversed());
    return ranked;
  }

  private Contender contender(Path path) {
    TripRun best = path.best().run();
    double bestPrior = Double.NEGATIVE_INFINITY;
    for (Choice choice : path.choices()) {
      double prior = choice.prior() + standing(path, choice);
      if (prior > bestPrior) {
        best = choice.run();
        bestPrior = prior;
      }
    }
    return new Contender(path, best, path.score() + bestPrior);
  }

  /** What other vehicles and its own past say of a vehicle on a run. */
  private double standing(Path path, Choice choice) {
    TripRun run = choice.run();
    Path told = before.told();
    boolean had =
        told != null
            && path.isSettled()
            && told.line() == path.line()
            && told.best().run().equals(run);
    double claim = claims.of(run);
    if (claim > choice.prior() + BETTER) {
      return -TAKEN;
    }
    if (claim > choice.prior() - BETTER && !had) {
      return run.equals(named) ? -TAKEN_BUT_NAMED : -TAKEN;
    }
    return had ? FAITH : 0;
  }

  /**
   * What is said.
   *
   * @param match null when there is nothing to say
   */
  record Said(
      @Nullable TripMatch match, List<Path> paths, @Nullable TripRun ended, @Nullable Path told) {}
}
