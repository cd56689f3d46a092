package akatombo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

class WireTypesStayAtTheEdgeTest {

  /** If this fails: decode to our own record first, and let the logic see only that. */
  @Test
  void gtfsRealtimeMessagesAreSeenOnlyWhereTheyAreReadAndWritten() {
    noClasses()
        .that()
        .resideInAPackage("akatombo..")
        .and()
        .resideOutsideOfPackages(
            "akatombo.buslocation.ingest..",
            "akatombo.buslocation.publish..",
            "akatombo.buslocation.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.transit.realtime..")
        .check(Production.CLASSES);
  }
}
