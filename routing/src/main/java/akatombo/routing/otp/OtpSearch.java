package akatombo.routing.otp;

import akatombo.routing.PlanRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is asked of the planner for one request. */
final class OtpSearch {

  private final SharedAnswers answers;
  private final PlanProperties properties;
  private final PlanRequest request;
  private final OtpQuery.Setting setting;
  private final Predicate<OtpAnswer> lacksCalls;

  OtpSearch(
      SharedAnswers answers,
      PlanProperties properties,
      PlanRequest request,
      OtpQuery.Setting setting,
      Predicate<OtpAnswer> lacksCalls) {
    this.answers = answers;
    this.properties = properties;
    this.request = request;
    this.setting = setting;
    this.lacksCalls = lacksCalls;
  }

  /**
   * What the planner answered.
   *
   * @param withCanceled null when it was not asked for, or gave no answer
   */
  record Answers(OtpAnswer running, @Nullable OtpAnswer withCanceled) {}

  /** The answers: of what runs, without which there is none, and also of what will not. */
  Mono<Answers> asked(boolean isWithCanceled) {
    Mono<OtpAnswer> running = widening();
    if (!isWithCanceled) {
      return running.map(answer -> new Answers(answer, null));
    }
    Mono<Optional<OtpAnswer>> canceled =
        within(properties.searchWindow(), true).map(Optional::of).onErrorReturn(Optional.empty());
    return Mono.zip(running, canceled, (answer, other) -> new Answers(answer, other.orElse(null)));
  }

  /** Where buses are rare the next one may be hours away: then the window is widened, once. */
  private Mono<OtpAnswer> widening() {
    return within(properties.searchWindow(), false)
        .flatMap(answer ->
            request.page() == null && OtpMapping.wantsWiderWindow(answer)
                ? within(properties.wideSearchWindow(), false)
                : Mono.just(answer));
  }

  /** Our own timetable knows most calls on the way; a vehicle it does not know is asked again. */
  private Mono<OtpAnswer> within(Duration window, boolean isWithCanceled) {
    OtpQuery query = OtpQuery.of(request, window, isWithCanceled, setting);
    return answers
        .answer(query)
        .flatMap(answer ->
            lacksCalls.test(answer) ? answers.answer(query.withCalls()) : Mono.just(answer));
  }
}
