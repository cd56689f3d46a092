package akatombo;

import static com.tngtech.archunit.core.domain.AccessTarget.Predicates.declaredIn;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PureCoreTest {

  private static final String[] PURE = {
    "akatombo.gtfs.csv..",
    "akatombo.gtfs.read..",
    "akatombo.gtfs.check..",
    "akatombo.gtfs.pattern..",
    "akatombo.gtfs.calendar..",
    "akatombo.gtfs.shape..",
    "akatombo.gtfs.index..",
    "akatombo.routing.itinerary..",
    "akatombo.buslocation.control",
    "akatombo.buslocation.match..",
    "akatombo.buslocation.predict..",
    "akatombo.buslocation.replay..",
    "akatombo.buslocation.watch..",
    "akatombo.buslocation.quality..",
    "akatombo.buslocation.visit..",
    "akatombo.buslocation.evaluate..",
    "akatombo.tourism.bundle",
    "akatombo.tourism.content",
    "akatombo.tourism.dataset",
    "akatombo.tourism.export..",
    "akatombo.tourism.footfall",
    "akatombo.tourism.hours..",
    "akatombo.tourism.stamp",
    "akatombo.tourism.media",
    "akatombo.tourism.trigger..",
    "akatombo.tourism.visit",
  };

  /** If this fails: take the time, the number or the answer as a parameter. */
  @Test
  void pureCodeKnowsNoFrameworkAndNoClock() {
    noFrameworkIn(PURE).check(Production.CLASSES);
    noClockIn(PURE).check(Production.CLASSES);
  }

  @Test
  void nobodyAsksForTheTimeWithoutAClock() {
    noNowIn("akatombo..").check(Production.CLASSES);
  }

  /** The canary: a class that breaks the rule by a method reference must be found. */
  @Test
  void findsATimeThatIsReadByMethodReference() {
    var leaking = new ClassFileImporter().importClasses(Leaking.class);
    assertThatThrownBy(() -> noNowIn("akatombo..").check(leaking))
        .isInstanceOf(AssertionError.class);
  }

  static final class Leaking {
    final Supplier<Instant> now = Instant::now;
  }

  private static ArchRule noFrameworkIn(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "reactor..",
            "org.springframework..",
            "io.r2dbc..",
            "com.google.protobuf..",
            "io.netty..")
        .allowEmptyShould(true);
  }

  private static ArchRule noClockIn(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
        .allowEmptyShould(true);
  }

  private static ArchRule noNowIn(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .accessTargetWhere(isNowWithoutClock());
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAccess<?>>
      isNowWithoutClock() {
    DescribedPredicate<AccessTarget> now =
        DescribedPredicate.describe(
            "now()",
            target ->
                nameMatching("now").test(target)
                    && (declaredIn(Instant.class)
                        .or(declaredIn(LocalDate.class))
                        .or(declaredIn(LocalDateTime.class))
                        .or(declaredIn(ZonedDateTime.class))
                        .test(target))
                    && !target.getFullName().contains("Clock"));
    return DescribedPredicate.describe(
        "ask for the time without a clock", access -> now.test(access.getTarget()));
  }
}
