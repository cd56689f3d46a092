package akatombo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SubscribeOnlyInWorkersTest {

  private static final Set<String> ENDING =
      Set.of(
          "subscribe",
          "block",
          "blockOptional",
          "blockFirst",
          "blockLast",
          "toStream",
          "toIterable");

  /** If this fails: return the publisher, or move the loop into a …Worker or …Runner. */
  @Test
  void onlyWorkersAndRunnersEndAPipeline() {
    noClasses()
        .that()
        .haveNameNotMatching(".*(Worker|Runner)(\\$.*)?")
        .should()
        .accessTargetWhere(endsAPipeline())
        .check(Production.CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> endsAPipeline() {
    return DescribedPredicate.describe(
        "subscribe to or block on a publisher",
        access ->
            ENDING.contains(access.getTarget().getName())
                && (access.getTargetOwner().isAssignableTo(Mono.class)
                    || access.getTargetOwner().isAssignableTo(Flux.class)));
  }
}
